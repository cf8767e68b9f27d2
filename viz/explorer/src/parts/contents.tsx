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
            <a href={`#${id}`}>{title}</a>
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
    let [known, wanted, frame] = ["", location.hash.slice(1), 0];
    const look = () => {
      frame = 0;
      const found = partsOf(main);
      const now = JSON.stringify(found);
      if (now === known) return;
      known = now;
      setParts(found);
      if (!found.some(({ id }) => id === wanted)) return;
      document.getElementById(wanted)?.scrollIntoView();
      wanted = "";
    };
    const watch = new MutationObserver(() => {
      frame ||= requestAnimationFrame(look);
    });
    watch.observe(main, { childList: true, subtree: true, characterData: true });
    look();
    return () => {
      watch.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return parts;
}

function partsOf(main: HTMLElement): Part[] {
  return [...main.querySelectorAll(HEADS)].map(({ id, textContent }) => ({
    id,
    title: textContent ?? "",
  }));
}
