import { expect, test } from "vitest";
import type { Span } from "../api/answers";
import { dayOf, daysOf } from "../parts/days";
import { type Bar, inForce } from "./rows";

const day = (date: string) => dayOf(date) as number;

/** A bar with a name and a span; nothing else of it matters here. */
function bar(name: string, span: Span, plan = false): Bar {
  const thing = { iri: name, path: "", name, kind: "initiative", language: "en" };
  return { thing, span, plan, start: "", end: "", status: "", changes: [] } as unknown as Bar;
}

const BARS = [
  bar("Environmental Model City Initiative", [
    day("2008-01-01"),
    day("2011-12-31"),
    day("2008-12-31"),
    day("2011-01-01"),
  ]),
  bar("Urban Environmental Accords", [
    day("2005-06-05"),
    null,
    day("2005-06-05"),
    day("2005-06-05"),
  ]),
  bar("Paris Agreement", [null, null, 1, 0]),
  bar("a plan", [day("2005-01-01"), null, 1, 0], true),
];

test.each([
  ["2009", ["Environmental Model City Initiative"], ["Urban Environmental Accords"]],
  ["2008", ["Environmental Model City Initiative"], ["Urban Environmental Accords"]],
  ["2008-06-01", [], ["Environmental Model City Initiative", "Urban Environmental Accords"]],
  ["1850", [], []],
])("what is in force in %s, the undated apart", (on, certain, possible) => {
  const [from, until] = daysOf(on) as [number, number];
  const found = inForce(BARS, from, until);
  const names = (bars: readonly Bar[]) => bars.map(({ thing }) => thing.name);
  expect(names(found.certain)).toEqual(certain);
  expect(names(found.possible)).toEqual(possible);
  expect(names(found.undated)).toEqual(["Paris Agreement"]);
});
