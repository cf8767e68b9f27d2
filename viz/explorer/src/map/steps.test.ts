import { expect, test } from "vitest";
import { stepOf, steps } from "./steps";

test("classes hold different values: one high value among many low ones keeps its own", () => {
  expect(steps([1, 1, 1, 1, 2, 5, 40], 3)).toEqual([1, 2, 5]);
  expect(steps([1, 1, 1, 1, 1, 1, 2, 4, 10], 5)).toEqual([1, 2, 4, 10]);
  expect(steps([0, 3, 3, 3], 5)).toEqual([3]);
  expect(steps([], 5)).toEqual([]);
  expect([0, 1, 4, 40].map((value) => stepOf(value, [1, 5]))).toEqual([-1, 0, 0, 1]);
});
