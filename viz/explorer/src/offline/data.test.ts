import { describe, expect, test } from "vitest";
import { field } from "../network/field";
import { Model } from "../network/model";
import { chosen } from "../words/languages";
import { wordsOf } from "../words/words";
import { Behind, type Kept, languages, named, withAddresses } from "./data";

const CITE = "https://w3id.org/citypact/cite/unep-2016/para-4";
const KEPT = {
  network: field(),
  behind: {
    parts: [
      [0, 0, [["party", "2010", "2013", "signed", [0]]]],
      [1, 0, [["party", "", "", "planned", [1, 0]]]],
    ],
    passages: [
      [
        "https://w3id.org/citypact/cite/unep-2016/para-9",
        "https://w3id.org/citypact/source/unep-2016",
        "Report",
        "paragraph 9",
        "https://www.unep.org/",
        "UNEP",
        "2016",
      ],
      [CITE, "javascript:alert(1)", "Report", "paragraph 4", "", "UNEP", "2016"],
    ],
    names: [{ en: "City of Gwangju", zh: "光州" }, { en: "UNEP" }, {}],
    also: [["Kwangju"], [], []],
  },
  facets: { words: { role: { party: "party" }, status: { planned: "planned" } } },
  about: {},
  view: "",
  language: "en",
} as unknown as Kept;
const model = new Model(withAddresses(KEPT.network));
const behind = new Behind(
  KEPT,
  model,
  wordsOf(chosen(["en"]), ["network-takes-part = takes part"]),
);

describe("the file that works offline", () => {
  test("says of a tie what both take part in, each with its passages", () => {
    const { through, passages } = behind.why(0);
    expect(through.map(({ thing }) => thing.name)).toEqual(["Memorandum of understanding"]);
    expect(through[0]?.one[0]).toMatchObject({
      what_name: "party",
      start: "2010",
      end: "2013",
      passages: [0],
    });
    expect(through[0]?.other[0]).toMatchObject({ plan: true, passages: [1, 0] });
    expect(passages.map(({ locator }) => locator)).toEqual(["paragraph 9", "paragraph 4"]);
  });

  test("links lead to the web, and never run", () => {
    expect(model.ref(0).path).toBe("https://w3id.org/citypact/id/partner/gwangju");
    expect(behind.why(0).passages[1]).toMatchObject({ path: CITE, source: { path: "" } });
    const iri = ["javascript:alert(1)", "data:text/html,x", "https://unep.org@evil.example/"];
    const bad = { ...field(), nodes: { ...field().nodes, iri } };
    expect(withAddresses(bad).nodes.path).toEqual(["", "", ""]);
    const spoofed = new Model(withAddresses(bad));
    expect([spoofed.partner(""), spoofed.partner("javascript:alert(1)")]).toEqual([null, 0]);
  });

  test("names partners in a chosen language where they have one", () => {
    expect(languages(KEPT.behind.names)).toEqual(["en", "zh"]);
    const { nodes } = named(KEPT.network, KEPT.behind.names, "zh");
    expect(nodes.name).toEqual(["光州", "United Nations Environment Programme", "ICLEI"]);
    expect(nodes.language).toEqual(["zh", "en", "en"]);
  });

  test("a tie of which nothing is known has nothing behind it", () => {
    expect(behind.why(1).through.map(({ one, other }) => [one, other])).toEqual([
      [[], []],
      [[], []],
    ]);
  });
});
