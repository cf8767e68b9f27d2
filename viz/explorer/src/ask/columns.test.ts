import { expect, test } from "vitest";
import { pairs, pointOf, type Rows, shownColumns } from "./columns";
import { datedRows } from "./dated";

const UNEP = {
  value: "https://w3id.org/citypact/id/partner/unep",
  iri: "x",
  path: "/id/partner/unep",
};
const GWANGJU = { ...UNEP, path: "/id/partner/gwangju" };
const FOUND: Rows = {
  columns: [
    ["oneName", "one partner"],
    ["otherName", "the other"],
    ["things", "how many"],
    ["one", "IRI"],
    ["other", "IRI"],
  ],
  rows: [[{ value: "UNEP" }, { value: "Gwangju" }, { value: "1", number: 1 }, UNEP, GWANGJU]],
};

test("a name and its IRI are one column", () => {
  expect(shownColumns(FOUND.columns).map(({ name, leads }) => [name, leads])).toEqual([
    ["one", 3],
    ["other", 4],
    ["things", null],
  ]);
});

test("two columns of links are pairs", () => {
  const [pair] = pairs(FOUND);
  expect([pair?.one.value, pair?.other.path]).toEqual(["UNEP", "/id/partner/gwangju"]);
});

test("points are read from well-known text", () => {
  expect(pointOf("POINT(126.91 35.15)")).toEqual([126.91, 35.15]);
  expect(pointOf("Gwangju")).toBeNull();
});

test("rows with a beginning and an end have a span", () => {
  const found: Rows = {
    columns: [
      ["thingName", "what"],
      ["start", "when it begins"],
      ["end", "when it ends"],
    ],
    rows: [
      [{ value: "FutureCity Initiative" }, { value: "2011" }, { value: "2018" }],
      [{ value: "Undated" }, null, null],
    ],
  };
  expect(datedRows(found).map(({ cell }) => cell.value)).toEqual(["FutureCity Initiative"]);
});
