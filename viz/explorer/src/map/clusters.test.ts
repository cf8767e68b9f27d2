import { expect, test } from "vitest";
import { clusters } from "./clusters";
import { stepOf, steps } from "./steps";

test("points of one cell are one mark, in its middle", () => {
  const points = [
    { index: 0, x: 1, y: 1 },
    { index: 1, x: 3, y: 1 },
    { index: 2, x: 40, y: 1 },
  ];
  expect(clusters(points, 10)).toEqual([
    { x: 2, y: 1, members: [0, 1] },
    { x: 40, y: 1, members: [2] },
  ]);
});

test("no point is lost, whatever the size of the cells", () => {
  const points = Array.from({ length: 500 }, (_, index) => ({
    index,
    x: (index * 37) % 960,
    y: (index * 91) % 470,
  }));
  for (const size of [0.5, 7, 1000]) {
    const members = clusters(points, size).flatMap((cluster) => cluster.members);
    expect(members.sort((one, other) => one - other)).toEqual(points.map(({ index }) => index));
  }
});

test("classes never split countries of one value", () => {
  expect(steps([1, 1, 2, 5, 40], 3)).toEqual([1, 5]);
  expect(steps([0, 3, 3, 3], 5)).toEqual([3]);
  expect(steps([], 5)).toEqual([]);
  expect([0, 1, 4, 40].map((value) => stepOf(value, [1, 5]))).toEqual([-1, 0, 0, 1]);
});
