/** What stands where an answer is on its way, is refused, or holds nothing. */

import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Fault, Refused, Waiting } from "../api/client";
import type { DateFault } from "../words/dates";
import { useWords } from "../words/words";
import { DateProblem } from "./date_fault";

/** An answer is on its way; said only after a moment, so that quick answers do not flicker. */
export function Loading() {
  const { w } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="loading" role="status">
      {late ? w("parts-loading") : ""}
    </p>
  );
}

/** What is said of answers that asking once more does not change. */
const SAID: Readonly<Record<number, string>> = { 400: "parts-refused", 404: "parts-not-found" };

/** What is said of dates, in the reader's language. */
const DATES: Readonly<Record<Fault["code"], DateFault["key"]>> = {
  "date-wrong": "parts-date-wrong",
  "dates-swapped": "parts-dates-swapped",
};

/** The server has refused, with its reason; `again` asks once more. */
export function Failed({ failure, again }: { failure: Refused; again?: () => void }) {
  const { w } = useWords();
  const reason = failure.status === 0 ? w("parts-unreached") : failure.message;
  if (failure.faults.length) {
    return failure.faults.map(({ code, parameter, text }) => (
      <DateProblem key={parameter} of={{ key: DATES[code], text }} />
    ));
  }
  return (
    <div class="notice failed" role="alert">
      <p>
        <strong>{w(SAID[failure.status] ?? "parts-failed")}</strong>
      </p>
      {reason && (
        <p lang={failure.status ? "en" : undefined} dir="auto">
          {reason}
        </p>
      )}
      {again && !SAID[failure.status] && (
        <button type="button" onClick={again}>
          {w("parts-again")}
        </button>
      )}
    </div>
  );
}

/** There is nothing to show, in words that say why. */
export function Empty({ children }: { children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}

/** Show an answer when it is there: `<Ready of={useAnswer(…)}>{(answer) => …}</Ready>`. */
export function Ready<T>({
  of,
  children,
}: {
  of: Waiting<T>;
  children: (answer: T) => ComponentChildren;
}) {
  if (of.state === "ready") return <>{children(of.answer)}</>;
  return of.state === "failed" ? <Failed failure={of.failure} again={of.again} /> : <Loading />;
}
