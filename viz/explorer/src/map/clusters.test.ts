import { expect, test } from "vitest";
import { clusters } from "./clusters";
import { labels } from "./labels";
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

test("classes hold different values: one high value among many low ones keeps its own", () => {
  expect(steps([1, 1, 1, 1, 2, 5, 40], 3)).toEqual([1, 2, 5]);
  expect(steps([1, 1, 1, 1, 1, 1, 2, 4, 10], 5)).toEqual([1, 2, 4, 10]);
  expect(steps([0, 3, 3, 3], 5)).toEqual([3]);
  expect(steps([], 5)).toEqual([]);
  expect([0, 1, 4, 40].map((value) => stepOf(value, [1, 5]))).toEqual([-1, 0, 0, 1]);
});

test("the heaviest marks bear the name of their heaviest point, none over another", () => {
  const points = [
    { name: "UNEP", weight: 22 },
    { name: "UN-Habitat", weight: 21 },
    { name: "ICLEI", weight: 5 },
    { name: "City of Bonn", weight: 1 },
  ];
  const marks = [
    { x: 600, y: 200, members: [1, 0] },
    { x: 500, y: 100, members: [3] },
    { x: 505, y: 102, members: [2] },
  ];
  expect(labels(marks, points, 1, 960).map(({ text }) => text)).toEqual(["UNEP", "ICLEI"]);
  expect(labels(marks, points, 20, 960).map(({ text }) => text)).toContain("City of Bonn");
  expect(labels([{ x: 955, y: 5, members: [0] }], points, 1, 960)[0]?.before).toBe(true);
});
