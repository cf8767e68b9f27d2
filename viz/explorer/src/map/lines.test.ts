import { expect, test } from "vitest";
import { linesOf } from "./lines";

const BONN = { x: 10, y: 10, members: [0, 1], radius: 8 };
const NAIROBI = { x: 40, y: 60, members: [2], radius: 4 };
const RIO = { x: 5, y: 80, members: [3], radius: 4 };

test("ties between the same two circles are one line, the strongest drawn last", () => {
  const arcs = [
    { source: 0, target: 2, weight: 2 },
    { source: 2, target: 1, weight: 1 },
    { source: 3, target: 0, weight: 2.5 },
  ];
  expect(linesOf(arcs, [BONN, NAIROBI, RIO])).toEqual([
    { one: BONN, other: RIO, weight: 2.5 },
    { one: BONN, other: NAIROBI, weight: 3 },
  ]);
});

test("ties within a circle, and of what is not on the map, have no line", () => {
  const arcs = [
    { source: 0, target: 1, weight: 2 },
    { source: 0, target: 9, weight: 2 },
  ];
  expect(linesOf(arcs, [BONN, NAIROBI])).toEqual([]);
});
