/** What is wrong with the dates of an address, and how to write them. */

import type { ComponentChildren } from "preact";
import type { DateFault } from "../words/dates";
import { useWords } from "../words/words";
import { clipped } from "./clipped";

/** Say what is wrong with a date; `children` say what the page does instead. */
export function DateProblem({
  of: { key, text },
  children,
}: {
  of: DateFault;
  children?: ComponentChildren;
}) {
  const { w } = useWords();
  return (
    <p class="notice failed" role="alert" id="date-problem">
      {w(key, { text: clipped(text) })}
      {children && <> {children}</>}
    </p>
  );
}
