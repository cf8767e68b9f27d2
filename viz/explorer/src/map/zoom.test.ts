import { expect, test } from "vitest";
import { HEIGHT, WIDTH } from "./projection";
import { fitting } from "./zoom";

const PLACES = [
  { x: 500, y: 100 },
  { x: 560, y: 180 },
];

test("a view that fits holds all places, away from its edges", () => {
  const view = fitting(PLACES);
  for (const { x, y } of PLACES) {
    const [right, down] = view.apply([x, y]);
    expect(right).toBeGreaterThan(50);
    expect(right).toBeLessThan(WIDTH - 50);
    expect(down).toBeGreaterThan(50);
    expect(down).toBeLessThan(HEIGHT - 50);
  }
});

test("one place is looked at no closer than told; none is the whole world", () => {
  expect(fitting(PLACES.slice(0, 1)).k).toBe(8);
  expect(fitting(PLACES, 2).k).toBe(2);
  expect(fitting([]).k).toBe(1);
});

test("a view never leaves the drawing", () => {
  const corner = fitting([{ x: 1, y: 1 }]);
  expect(corner.apply([0, 0])).toEqual([0, 0]);
});
