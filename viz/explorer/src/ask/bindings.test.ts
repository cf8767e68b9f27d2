import { expect, test } from "vitest";
import { iriAt, pathAt } from "../thing/address";
import { rowsOf, type Term } from "./bindings";
import { pairs } from "./columns";

const BASE = "https://example.org/";
const iri = (value: string): Term => ({ type: "uri", value });
const text = (value: string): Term => ({ type: "literal", value, "xml:lang": "en" });
const [GWANGJU, UNEP] = [`${BASE}id/partner/gwangju`, `${BASE}id/partner/unep`];

test("labels name what they stand beside, and lead to its page", () => {
  const row = { city: iri(GWANGJU), cityLabel: text("Gwangju"), agency: iri(UNEP) };
  const found = rowsOf(["cityLabel", "city", "agency"], [row], BASE);
  expect(found.columns.map(([name]) => name)).toEqual(["cityName", "city", "agencyName", "agency"]);
  const [pair] = pairs(found);
  expect([pair?.one.value, pair?.one.path]).toEqual(["Gwangju", "/id/partner/gwangju"]);
  expect([pair?.other.value, pair?.other.path]).toEqual(["unep", "/id/partner/unep"]);
});

test("the triples of a graph are a network of subjects and objects", () => {
  const row = { subject: iri(GWANGJU), predicate: iri(`${BASE}p`), object: iri(UNEP) };
  const [pair] = pairs(rowsOf(["subject", "predicate", "object"], [row], BASE));
  expect([pair?.one.value, pair?.other.value]).toEqual(["gwangju", "unep"]);
});

test("numbers are numbers, and what is unbound is empty", () => {
  const many = {
    type: "literal",
    value: "3",
    datatype: "http://www.w3.org/2001/XMLSchema#integer",
  };
  expect(rowsOf(["many", "name"], [{ many }], BASE).rows).toEqual([
    [{ value: "3", number: 3 }, null],
  ]);
});

test("addresses of IRIs lead back to them", () => {
  const none = new URLSearchParams();
  for (const one of [`${BASE}id/city/光州`, "https://w3id.org/citypact/theme/climate-change"])
    expect(iriAt(pathAt(one, BASE), none, BASE)).toBe(one);
  expect(pathAt("https://sws.geonames.org/1841811/", BASE)).toBe(
    "/thing?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F",
  );
});
