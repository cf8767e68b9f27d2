import { expect, test } from "vitest";
import { outcomeOf } from "./outcome";
import { triplesIn } from "./triples";

const [GWANGJU, NAME] = [
  "https://example.org/id/partner/gwangju",
  "http://xmlns.com/foaf/0.1/name",
];

test("triples are read with their languages, types and escapes", () => {
  const text = [
    `<${GWANGJU}> <${NAME}> "光州\\u5E02"@zh .`,
    `<${GWANGJU}> <${NAME}> "\\"Gwangju\\"\\nCity" .`,
    `_:b0 <${NAME}> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .`,
    `<${GWANGJU}> <${NAME}> _:b0 .`,
    "",
  ].join("\n");
  expect(triplesIn(text).map(({ object }) => object)).toEqual([
    { type: "literal", value: "光州市", "xml:lang": "zh" },
    { type: "literal", value: '"Gwangju"\nCity' },
    { type: "literal", value: "3", datatype: "http://www.w3.org/2001/XMLSchema#integer" },
    { type: "bnode", value: "_:b0" },
  ]);
  expect(triplesIn(text)[2]?.subject).toEqual({ type: "bnode", value: "_:b0" });
});

function answered(type: string, content: string) {
  return { headers: new Headers({ "Content-Type": type }), content };
}

test("an answer is rows, yes or no, or a refusal with its reason", () => {
  const json = "application/sparql-results+json";
  expect(outcomeOf(answered(json, '{"head": {}, "boolean": true}'))).toEqual({
    kind: "boolean",
    value: true,
  });
  const empty = '{"head": {"vars": ["city"]}, "results": {"bindings": []}}';
  expect(outcomeOf(answered(json, empty))).toMatchObject({ kind: "rows", variables: ["city"] });
  expect(outcomeOf(answered("application/n-triples", ""))).toMatchObject({ graph: true });
  const slow = "the query took longer than 10 s";
  expect(outcomeOf(new Error(slow))).toEqual({ kind: "refused", reason: slow });
  expect(outcomeOf(new TypeError("Failed to fetch"))).toEqual({ kind: "refused", reason: "" });
});
