/**
 * Names for what YASGUI leaves unnamed or names in English, and the keyboard's way into what it
 * leaves out. It draws parts again and again, so every change is looked at.
 */
export function amend(roots: readonly HTMLElement[], w: (key: string) => string): () => void {
  const named = Object.entries(names(w));
  const mend = () => {
    for (const root of roots) {
      for (const [selector, name] of named)
        for (const element of root.querySelectorAll(selector)) label(element, name);
      for (const scrolled of root.querySelectorAll<HTMLElement>(".CodeMirror-scroll"))
        scrolled.tabIndex = 0;
    }
  };
  const watcher = new MutationObserver(mend);
  for (const root of roots) watcher.observe(root, { childList: true, subtree: true });
  mend();
  return () => watcher.disconnect();
}

function label(element: Element, name: string): void {
  if (element.getAttribute("aria-label") !== name) element.setAttribute("aria-label", name);
}

function names(w: (key: string) => string): Record<string, string> {
  return {
    ".CodeMirror textarea": w("ask-editor"),
    ".yasqe_queryButton": w("ask-ask"),
    ".yasqe_share": w("ask-share"),
    "input[type=text], input[type=search], input:not([type])": w("ask-find-in-answer"),
    select: w("ask-page-size"),
  };
}
