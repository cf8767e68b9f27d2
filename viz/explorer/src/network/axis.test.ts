import { describe, expect, test } from "vitest";
import type { Span } from "../api/answers";
import { dayOf, monthOf } from "../parts/days";
import { axisOf, barsOf, fullest, namedBars, placeOf } from "./axis";
import { Times } from "./times";

const day = (date: string) => dayOf(date) as number;
const month = (date: string) => monthOf(day(date));

describe("the axis of time", () => {
  test.each([
    ["2008-05-12", "2023-12-31", "2008-01-01", "2024-01-01", 16],
    ["2008-01-01", "2024-01-01", "2008-01-01", "2025-01-01", 17],
    ["2009-06-01", "2009-06-01", "2009-01-01", "2010-01-01", 1],
    ["1850-01-01", "2020-01-01", "1850-01-01", "2021-01-01", 57],
    ["1800-01-01", "2020-01-01", "1800-01-01", "2022-01-01", 74],
  ])("of %s to %s: bars and slider have the same ends", (first, last, from, until, count) => {
    const axis = axisOf(day(first), day(last));
    const bars = barsOf(axis);
    expect([axis.first, axis.last]).toEqual([month(from), month(until)]);
    expect(bars).toHaveLength(count);
    expect(bars[0]?.from).toBe(day(from));
    expect(bars.at(-1)?.until).toBe(day(until) - 1);
  });

  test("a month stands over the bar of its year", () => {
    const axis = axisOf(day("2008-05-12"), day("2023-12-31"));
    expect(Math.floor(placeOf(axis, month("2023-09")) * barsOf(axis).length)).toBe(15);
    expect(placeOf(axis, month("1990-01"))).toBe(0);
    expect(placeOf(axis, month("2030-01"))).toBe(1);
  });

  test.each([
    [1, [0]],
    [2, [0, 1]],
    [7, [0, 1, 2, 3, 4, 5, 6]],
    [17, [0, 3, 6, 9, 12, 16]],
    [80, [0, 14, 28, 42, 56, 79]],
  ])("of %i bars the first and the last are named, and no two too near", (count, named) => {
    expect(namedBars(count)).toEqual(named);
  });
});

describe("the date that the slider begins with", () => {
  const span = (from: string, until: string): Span => [
    day(from),
    day(until),
    day(from),
    day(until),
  ];
  const axis = axisOf(day("2008-01-01"), day("2024-01-01"));

  test("is the latest on which most holds certainly", () => {
    const ties = [span("2009-01-01", "2013-12-31"), span("2012-03-10", "2016-01-01")];
    expect(fullest(new Times(ties.map((one) => [one])), axis, month("2026-11"))).toBe(
      month("2013-12"),
    );
  });

  test("lies not after today, nor outside the axis", () => {
    const times = new Times([[span("2009-01-01", "2023-12-31")]]);
    expect(fullest(times, axis, month("2020-05"))).toBe(month("2020-05"));
    expect(fullest(times, axis, month("2001-05"))).toBe(month("2008-01"));
  });

  test("is one on which most may hold, where nothing certainly does", () => {
    const signed: Span = [day("2011-10-13"), day("2015-12-31"), 1, 0];
    expect(fullest(new Times([[signed]]), axis, month("2026-11"))).toBe(month("2015-12"));
  });
});
