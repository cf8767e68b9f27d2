import { expect, test } from "vitest";
import { askedColumns, pairs, pointOf, type Rows, shownColumns } from "./columns";
import { datedRows } from "./dated";
import { countEnds, inColumns, inLines } from "./ends";
import { titleOf } from "./title";

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
  expect(shownColumns(FOUND).map(({ name, leads }) => [name, leads])).toEqual([
    ["one", 3],
    ["other", 4],
    ["things", null],
  ]);
});

test("a place in a source leads to its passage", () => {
  const columns: Rows["columns"] = [
    ["source", "title"],
    ["locator", "the passage"],
    ["citation", "IRI"],
  ];
  expect(shownColumns({ columns }).map(({ name, leads }) => [name, leads])).toEqual([
    ["source", null],
    ["locator", 2],
  ]);
});

test("two columns of links are pairs", () => {
  const [pair] = pairs(FOUND);
  expect([pair?.one.value, pair?.other.path]).toEqual(["UNEP", "/id/partner/gwangju"]);
});

const ICLEI = { ...UNEP, iri: "iclei", path: "/id/partner/iclei" };
const PACT = { ...UNEP, iri: "pact", path: "/id/agreement/pact" };
const WORKS: Rows = {
  columns: [
    ["withName", "the other partner"],
    ["thingName", "what"],
    ["partner", "IRI"],
    ["with", "IRI"],
    ["thing", "IRI"],
  ],
  rows: [[{ value: "ICLEI" }, { value: "Pact" }, { ...UNEP, value: "UNEP" }, ICLEI, PACT]],
  headings: [
    ["Autre partenaire", "fr"],
    ["Objet", "fr"],
  ],
};

test("columns are headed in the language of the reader", () => {
  expect(shownColumns(WORKS).map(({ name, language }) => [name, language])).toEqual([
    ["Autre partenaire", "fr"],
    ["Objet", "fr"],
    ["partner", "en"],
  ]);
});

test("who was asked about is a column that repeats, and an end of the network", () => {
  expect(askedColumns(WORKS, ["partner"]).map(({ place }) => place)).toEqual([2]);
  expect(pairs(WORKS, ["partner"]).map(({ one, other }) => [one.value, other.value])).toEqual([
    ["UNEP", "Pact"],
    ["ICLEI", "Pact"],
  ]);
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

test("ends stand in two columns, none above another", () => {
  const ties = pairs(WORKS, ["partner"]);
  const { left, right, height } = inColumns(ties, 46);
  expect([countEnds(ties), left.size, right.size]).toEqual([3, 2, 1]);
  const [first, second] = [...left.values()].map(({ y }) => y);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(height).toBeGreaterThan(second ?? 0);
});

test("long names are broken between words and stay whole", () => {
  const name = "Greener Cities Partnership of UNEP and UN-Habitat";
  expect(inLines(name, 30)).toEqual(["Greener Cities Partnership of", "UNEP and UN-Habitat"]);
  expect(inLines("联合国人类住区规划署", 12)).toEqual(["联合国人类住", "区规划署"]);
});

test("a question is titled by what stands before its colon or semicolon", () => {
  expect(titleOf("Who works with a partner: in what, since when.")).toEqual({
    title: "Who works with a partner",
    more: "in what, since when.",
  });
  expect(titleOf("某伙伴与谁合作：以何种方式。").title).toBe("某伙伴与谁合作");
  expect(titleOf("Who pays for what, and who says so; plans are left out.").more).toBe(
    "plans are left out.",
  );
  expect(titleOf("Which partners there are.")).toEqual({
    title: "Which partners there are",
    more: "",
  });
});
