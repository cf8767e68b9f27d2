/** Steps between the pages of a long list. */

import { useWords } from "../words/words";

/** Buttons to the page before and after; pages count from 0. */
export function Pager(props: { page: number; last: number; turn: (page: number) => void }) {
  const { w } = useWords();
  const { page, last, turn } = props;
  return (
    <nav class="pager" aria-label={w("parts-pages")}>
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
