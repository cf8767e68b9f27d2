/** The parts of a long page as links to their headings. */

import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words/words";

const FEWEST = 4;
const HEADS = "section.panel > .panel-head > h2[id]";

interface Part {
  id: string;
  title: string;
}

/** Links to the panels of the page, in their order; nothing where the page has few. */
export function Contents() {
  const { w } = useWords();
  const parts = useParts();
  if (parts.length < FEWEST) return null;
  return (
    <nav class="contents" aria-label={w("parts-contents")}>
      <ul class="inline">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={() => show(id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/**
 * Return the panels that the page has by now: they come and go with the answers of the server. The
 * one that the address names is shown when it comes.
 */
function useParts(): Part[] {
  const [parts, setParts] = useState<Part[]>([]);
  useEffect(() => {
    const main = document.getElementById("main");
    if (!main) return;
    let [known, wanted, frame] = ["", named(), 0];
    const look = () => {
      frame = 0;
      const found = partsOf(main);
      const now = JSON.stringify(found);
      if (now === known) return;
      known = now;
      setParts(found);
      if (!found.some(({ id }) => id === wanted)) return;
      show(wanted);
      wanted = "";
    };
    const went = () => show(named());
    const watch = new MutationObserver(() => {
      frame ||= requestAnimationFrame(look);
    });
    watch.observe(main, { childList: true, subtree: true, characterData: true });
    addEventListener("hashchange", went);
    look();
    return () => {
      removeEventListener("hashchange", went);
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return parts;
}

/** The part of the page that the address names. */
function named(): string {
  return location.hash.slice(1);
}

/** Bring a panel into view, unfolded. */
function show(id: string): void {
  const head = document.getElementById(id);
  head?.querySelector<HTMLElement>(".fold[aria-expanded=false]")?.click();
  head?.scrollIntoView();
}

function partsOf(main: HTMLElement): Part[] {
  return [...main.querySelectorAll(HEADS)].map(({ id, textContent }) => ({
    id,
    title: textContent ?? "",
  }));
}
