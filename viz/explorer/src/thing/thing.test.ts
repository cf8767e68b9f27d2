import { expect, test } from "vitest";
import type { Network, Statement } from "../api/answers";
import { drawn } from "../home/drawn";
import { written } from "../words/dates";
import { byDay, dateIn, inTime } from "./life";
import { textOf } from "./line";
import { ownFirst } from "./names";
import { neighbours } from "./neighbours";

const network = {
  nodes: {
    iri: ["a/unep", "a/un-habitat", "c/gwangju"],
    path: ["/id/a/unep", "/id/a/un-habitat", "/id/c/gwangju"],
    name: ["UNEP", "UN-Habitat", "光州"],
    language: ["en", "en", "zh"],
    kind: ["agency", "agency", "city"],
    country: ["Kenya", "Kenya", "Republic of Korea"],
    x: [0, 100, 0],
    y: [0, 0, 100],
    community: [0, 0, 0],
    scores: {},
  },
  edges: {
    source: [0, 0],
    target: [2, 1],
    weight: [1, 7],
    things: [[0], [0, 1]],
    sources: [1, 3],
    spans: [[[733042, null, 733407, 733042]], [[null, null, null, null]]],
  },
  things: { name: ["Cooperation of UNEP and the City of Gwangju", "Joint Work Programme"] },
} as unknown as Network;

test("the neighbours of a partner, the closest first, with what joins them", () => {
  expect(neighbours(network, "a/unep").map(({ partner }) => partner.name)).toEqual([
    "UN-Habitat",
    "光州",
  ]);
  expect(neighbours(network, "c/gwangju")).toMatchObject([
    {
      partner: { name: "UNEP" },
      things: ["Cooperation of UNEP and the City of Gwangju"],
      since: "2008",
    },
  ]);
  expect(neighbours(network, "a/un-habitat")[0]?.since).toBe("");
  expect(neighbours(network, "nobody")).toEqual([]);
});

test("a picture of a network: one path of ties, the partner with most ties largest and on top", () => {
  const { ties, dots } = drawn(network);
  expect(ties).toBe("M0 0L0 100M0 0L100 0");
  expect(dots.at(-1)).toMatchObject({ kind: "agency", x: 0, y: 0 });
  expect(drawn({ ...network, nodes: { ...network.nodes, x: [], y: [] } }).dots).toEqual([]);
});

test("a life cycle runs from the first day to the last, the undated at the end", () => {
  const step = (what: string, on: string, value = "") => ({ what, on, value }) as Statement;
  const steps = [step("ended", "", "2015-06"), step("announced", ""), step("signed", "2009-05-12")];
  expect(inTime(steps).map(({ what }) => what)).toEqual(["signed", "ended", "announced"]);
  expect(dateIn(step("signed", "", "undated"))).toBe("");
});

test("what happens on one day is one step, from its start to its end", () => {
  const step = (what: string, on: string) => ({ what, on, value: "", plan: false }) as Statement;
  const steps = [
    step("end", "2019-06-05"),
    step("held", "2019-06-05"),
    step("start", "2019-06-05"),
  ];
  const days = byDay(inTime([step("proposed", ""), step("signed", "2021"), ...steps]));
  expect(days.map((same) => same.map(({ what }) => what))).toEqual([
    ["start", "held", "end"],
    ["signed"],
    ["proposed"],
  ]);
});

test("names in the reader's language come first", () => {
  const name = (text: string, language: string) => ({ text, language, use: "other", passages: [] });
  const names = [name("Gwangju", "en"), name("光州", "zh-Hans"), name("광주", "ko")];
  const first = ownFirst(names as never, "zh")[0];
  expect(first?.text).toBe("光州");
});

test.each([
  ["life cycle", "2005-06-05", "", "5 juin 2005"],
  ["figures", "53, 2005-06-05", "2005-06-05", "53"],
  ["figures", "over 150", "2017", "over 150"],
  ["names", "2005-06-05", "", "2005-06-05"],
])("a statement of %s that says “%s”", (group, value, on, said) => {
  expect(textOf({ group, value, on }, { date: (text) => written("fr", text) })).toBe(said);
});
