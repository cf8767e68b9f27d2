/** Comparing: two partners side by side at `/compare`, two dates side by side at `/changes`. */

import { Heading } from "../page/heading";
import type { PageProps } from "../page/pages";
import { useWords } from "../words/words";
import { Dates } from "./dates";
import { Partners } from "./partners";
import "./compare.css";

export default function ComparePage({ path }: PageProps) {
  const { w } = useWords();
  const dates = path.startsWith("/changes");
  return (
    <>
      <Heading text={w(dates ? "compare-dates-title" : "compare-title")} />
      <ul class="inline views-links">
        <li>
          <a href="/compare" aria-current={dates ? undefined : "page"}>
            {w("compare-two-partners")}
          </a>
        </li>
        <li>
          <a href="/changes" aria-current={dates ? "page" : undefined}>
            {w("compare-two-dates")}
          </a>
        </li>
      </ul>
      {dates ? <Dates /> : <Partners />}
    </>
  );
}
