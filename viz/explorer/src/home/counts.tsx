/** How many things of each kind there are. */

import { DRAWINGS, HAPPENING } from "../parts/kinds";
import { kindKey, Mark } from "../parts/mark";
import { useWords } from "../words/words";

const ORDER = [
  "partner",
  "city",
  "agency",
  "network",
  "unit",
  "agreement",
  "initiative",
  "membership",
  "event",
  "strategy",
  "publication",
  "output",
  "place",
  "country",
  "theme",
  "participation",
  "claim",
  "citation",
  "source",
];

/** Kinds of partners with a filter of their own. */
const PARTNERS = ["city", "agency", "network", "unit"];
/** Where the other kinds are shown. */
const SHOWN: Readonly<Record<string, string>> = {
  partner: "/network",
  participation: "/network",
  membership: "/network?thing=membership",
  place: "/map",
  country: "/map?shade=partners",
  theme: "#themes",
  source: "#sources",
  citation: "#sources",
  claim: "#sources",
};

/** Counts by kind (`partner` counts all of them), each a link to where such things are shown. */
export function Counts({ counts }: { counts: Record<string, number> }) {
  const { w } = useWords();
  const kinds = Object.keys(counts)
    .filter((kind) => counts[kind])
    .sort((one, other) => place(one) - place(other));
  return (
    <ul class="counts" aria-label={w("home-counts")}>
      {kinds.map((kind) => (
        <Count key={kind} kind={kind} count={counts[kind] ?? 0} />
      ))}
    </ul>
  );
}

function place(kind: string): number {
  const at = ORDER.indexOf(kind);
  return at < 0 ? ORDER.length : at;
}

function Count({ kind, count }: { kind: string; count: number }) {
  const { w, has, number } = useWords();
  const key = `home-count-${kind}`;
  const inside = (
    <>
      <b>{number(count)}</b>
      <span>
        {kind in DRAWINGS || PARTNERS.includes(kind) ? <Mark kind={kind} size={12} /> : null}
        {has(key) ? w(key, { count }) : w(kindKey(kind))}
      </span>
    </>
  );
  const where = address(kind);
  return <li>{where ? <a href={where}>{inside}</a> : <div>{inside}</div>}</li>;
}

function address(kind: string): string {
  if (SHOWN[kind]) return SHOWN[kind];
  if (PARTNERS.includes(kind)) return `/network?kind=${kind}`;
  return HAPPENING.includes(kind) ? `/timeline?thing=${kind}` : "";
}
