import { expect, test } from "vitest";
import { clusters, type Placed } from "./clusters";

/** Places as cities lie: in heaps, and far from one another. */
const CITIES: readonly Placed[] = Array.from({ length: 2_000 }, (_, index) => {
  const heap = index % 7;
  const [right, down] = [((index * 37) % 211) - 105, ((index * 91) % 173) - 86];
  const spread = heap === 0 ? 4 : 0.05 * heap * heap;
  return { index, x: 480 + heap * 60 + right * spread, y: 235 + heap * 9 + down * spread };
});
const ZOOMS = [0.37, 1.29, 5, 77];

test("places near one another are one circle, in their middle; others are dots", () => {
  const points = [
    { index: 0, x: 1, y: 20 },
    { index: 1, x: 3, y: 20 },
    { index: 2, x: 140, y: 43 },
  ];
  const [both, alone] = clusters(points, 1);
  expect(both).toMatchObject({ x: 2, y: 20, members: [0, 1] });
  expect(alone).toEqual({ x: 140, y: 43, members: [2], radius: 4 });
  expect(clusters(points, 8).map(({ members }) => members)).toEqual([[0], [1], [2]]);
});

test("no place is lost and none is told twice, at any zoom", () => {
  for (const k of ZOOMS) {
    const members = clusters(CITIES, k).flatMap((cluster) => cluster.members);
    expect(members.sort((one, other) => one - other)).toEqual(CITIES.map(({ index }) => index));
  }
});

test("no circle covers another, at any zoom", () => {
  for (const k of ZOOMS) {
    const found = clusters(CITIES, k);
    const meeting = found.flatMap((one, n) =>
      found.slice(n + 1).filter((other) => {
        const apart = Math.hypot(one.x - other.x, one.y - other.y) * k;
        return apart < one.radius + other.radius - 1e-6;
      }),
    );
    expect(meeting).toEqual([]);
  }
});

test("the largest come first, and the more places, the larger the circle", () => {
  const found = clusters(CITIES, 1.29);
  const counts = found.map(({ members }) => members.length);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  const sizes = found.map(({ radius }) => radius);
  expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
  expect(sizes[0]).toBeGreaterThan(sizes.at(-1) ?? 0);
});

test("the order in which places come does not matter", () => {
  const there = clusters(CITIES, 2).map(({ members }) => members);
  expect(clusters([...CITIES].reverse(), 2).map(({ members }) => members)).toEqual(there);
});

test("without places there are no circles", () => {
  expect(clusters([], 1)).toEqual([]);
});
