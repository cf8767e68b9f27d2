import { expect, test } from "vitest";
import { labels, titled } from "./labels";

const POINTS = [
  { name: "UNEP", weight: 22 },
  { name: "UN-Habitat", weight: 21 },
  { name: "ICLEI", weight: 5 },
  { name: "City of Bonn", weight: 1 },
];
const MARKS = [
  { x: 600, y: 200, members: [0, 1], radius: 8 },
  { x: 500, y: 100, members: [3], radius: 4 },
  { x: 505, y: 102, members: [2], radius: 4 },
];
const WORLD = { left: 0, top: 0, right: 960, bottom: 470 };
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

function names(k: number, sight = WORLD): string[] {
  return labels(titled(MARKS, POINTS), k, sight).map(({ text }) => plain(text));
}

test("a circle bears the name of its heaviest point, and how many more there are", () => {
  expect(names(20)).toEqual(["UNEP +1", "ICLEI", "City of Bonn"]);
});

test("a name covers no other circle: it stands before its own where that is free", () => {
  const [, iclei, bonn] = labels(titled(MARKS, POINTS), 1, WORLD);
  expect(iclei).toMatchObject({ x: 512, before: false });
  expect(bonn).toMatchObject({ x: 493, before: true });
});

test("what is out of sight has no name, and a name near the end stands before its circle", () => {
  expect(names(1, { ...WORLD, left: 550 })).toEqual(["UNEP +1"]);
  const [unep] = labels(titled(MARKS, POINTS), 1, { ...WORLD, right: 612 });
  expect(unep?.before).toBe(true);
});

test("a long name is shortened by its width, not by its letters", () => {
  const long = (name: string) =>
    plain(titled([{ x: 0, y: 0, members: [0], radius: 4 }], [{ name, weight: 1 }])[0]?.name ?? "");
  expect(long("United Nations Human Settlements Programme")).toBe("United Nations Human Settleme…");
  expect(long("联合国人类住区规划署亚洲及太平洋区域办事处")).toBe("联合国人类住区规划署亚洲及太…");
});
