/** Steps between the pages of a long list. */

import { useWords } from "../words/words";

export interface PagerProps {
  /** The page that is shown and the last one, counted from 0. */
  page: number;
  last: number;
  turn: (page: number) => void;
  /** What is in pages, said to screen readers. */
  about: string;
}

/** Buttons to the page before and after. */
export function Pager({ page, last, turn, about }: PagerProps) {
  const { w } = useWords();
  return (
    <nav class="pager" aria-label={w("parts-pages", { about })}>
      <button type="button" disabled={page === 0} onClick={() => turn(page - 1)}>
        {w("parts-page-before")}
      </button>
      <span role="status">{w("parts-page", { page: page + 1, of: last + 1 })}</span>
      <button type="button" disabled={page >= last} onClick={() => turn(page + 1)}>
        {w("parts-page-after")}
      </button>
    </nav>
  );
}
