/** What YASGUI's editor lacks for readers who use no pointer. */

/**
 * Name the field of YASGUI's editor, and let the keyboard reach what scrolls in it. The editor draws
 * its parts again and again, so every change is looked at.
 */
export function amend(root: HTMLElement, name: string): () => void {
  const mend = () => {
    for (const field of root.querySelectorAll(".CodeMirror textarea"))
      if (field.getAttribute("aria-label") !== name) field.setAttribute("aria-label", name);
    for (const scrolled of root.querySelectorAll<HTMLElement>(".CodeMirror-scroll"))
      scrolled.tabIndex = 0;
  };
  const watcher = new MutationObserver(mend);
  watcher.observe(root, { childList: true, subtree: true });
  mend();
  return () => watcher.disconnect();
}
