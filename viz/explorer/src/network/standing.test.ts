import { expect, test } from "vitest";
import { column, ring, standing } from "./standing";

test.each([
  ["ring", ring(16, 760), 760],
  ["column", column(16, 336), 336],
])("partners in a %s stand apart and within the drawing", (_, { around, height }, width) => {
  expect(new Set(around.map(({ x, y }) => `${x} ${y}`)).size).toBe(16);
  for (const { x, y } of around) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
});

test("one or two others stand below each other also where there is room for a ring", () => {
  expect(standing(2, 760)).toEqual(column(2, 760));
  expect(standing(3, 760)).toEqual(ring(3, 760));
  expect(standing(3, 336)).toEqual(column(3, 336));
});

test("names in a ring stand outside it, those in a column at the end", () => {
  const names = ring(4, 760).around.map(({ name }) => name);
  expect(names).toEqual(["above", "end", "below", "start"]);
  expect(new Set(column(4, 336).around.map(({ name }) => name))).toEqual(new Set(["end"]));
});
