import { expect, test } from "vitest";
import { dateOf, dayOf, daysOf, yearOf } from "./days";
import { extentOf, ticks, undated, wholeYears } from "./extent";

test("days are counted as Python counts them", () => {
  expect(dayOf(new Date("2005-06-05T00:00:00Z"))).toBe(732_102);
  expect(dateOf(732_102).toISOString()).toBe("2005-06-05T00:00:00.000Z");
  expect(yearOf(732_102)).toBe(2005);
});

test("a date stands for all its days", () => {
  const [first, last] = daysOf("2008-02") ?? [0, 0];
  expect([dateOf(first), dateOf(last)].map((date) => date.toISOString().slice(0, 10))).toEqual([
    "2008-02-01",
    "2008-02-29",
  ]);
  expect(daysOf("2009")?.map(yearOf)).toEqual([2009, 2009]);
  for (const none of ["last year", "2009-13", "2009-02-31"]) expect(daysOf(none)).toBeNull();
});

test("what is certain lies between a known beginning and a known end", () => {
  expect(extentOf([10, 40, 20, 30]).certain).toEqual({ from: 20, until: 30 });
  expect(extentOf([10, null, 20, 10]).certain).toBeNull();
  expect(undated([null, null, 1, 0])).toBe(true);
  expect(undated([10, null, 1, 0])).toBe(false);
});

test("a scale shows whole years, marked at round ones", () => {
  const [from, until] = wholeYears(dayOf(new Date("2005-06-05")), dayOf(new Date("2021-03-01")));
  expect([from, until].map(yearOf)).toEqual([2005, 2022]);
  expect(ticks(from, until, 12)).toEqual([2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022]);
});
