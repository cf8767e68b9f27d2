/** One statement as a line: what it leads to, when, how it stands, and who says so. */

import type { Statement } from "../api/answers";
import { between } from "../parts/between";
import { Cites } from "../parts/citations";
import { More } from "../parts/more";
import { Name } from "../parts/name";
import { ThingLink } from "../parts/thing_link";
import { useWords, type Words } from "../words/words";

/** Return what kind of statement it is, in the reader's language: “funder”, “based on”. */
export function whatOf({ what, what_name }: Statement, { w, has }: Words): string {
  const key = `thing-what-${what.replaceAll(" ", "-")}`;
  return has(key) ? w(key) : what_name;
}

/** What a statement leads to, or says in words. */
export function Value({ line }: { line: Statement }) {
  const words = useWords();
  if (line.thing) return <ThingLink thing={line.thing} />;
  return <Name text={textOf(line, words)} language={line.language} />;
}

/** Return what a statement says in words: dates as readers write them, that of a figure left out. */
export function textOf(
  { group, value, on }: Pick<Statement, "group" | "value" | "on">,
  { date }: Pick<Words, "date">,
): string {
  if (group === "life cycle") return date(value);
  return on && value.endsWith(`, ${on}`) ? value.slice(0, -`, ${on}`.length) : value;
}

/** A statement with dates, status, note and references. */
export function StatementLine({ line }: { line: Statement }) {
  const words = useWords();
  const when = whenOf(line, words);
  return (
    <span class="line">
      <Value line={line} />
      {when && <span class="soft"> {when}</span>} <StatusOf line={line} />
      {line.note && (
        <span class="soft">
          {" "}
          <Name text={line.note} />
        </span>
      )}
      <Cites passages={line.passages} more={line.more} />
    </span>
  );
}

/** Statements one below the other, the first of them where there are many. */
export function StatementList({ lines }: { lines: readonly Statement[] }) {
  return (
    <More of={lines}>
      {(line) => (
        <li key={line.what + (line.thing?.iri ?? line.value)}>
          <StatementLine line={line} />
        </li>
      )}
    </More>
  );
}

/** The status that a statement reports or plans; nothing where it says none. */
export function StatusOf({ line }: { line: Statement }) {
  const { w } = useWords();
  if (!line.status && !line.plan) return null;
  const name = line.status_name || line.status;
  const said = line.plan && line.status !== "planned";
  const shown = said ? (name ? w("thing-planned-as", { name }) : w("thing-planned")) : name;
  return <span class={line.plan ? "status plan" : "status"}>{shown}</span>;
}

/** Return when a statement holds, in words: “2009 – 2012”, “since 2009”, “until 2012”, “2010”. */
export function whenOf({ start, end, on }: Statement, words: Words): string {
  return between(start, end, words) || (on ? words.date(on) : "");
}
