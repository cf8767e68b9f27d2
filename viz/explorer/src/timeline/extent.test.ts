import { expect, test } from "vitest";
import { dayOf, yearOf } from "../parts/days";
import { extentOf, ticks, undated, wholeYears } from "./extent";

test("what is certain lies between a known beginning and a known end", () => {
  expect(extentOf([10, 40, 20, 30]).certain).toEqual({ from: 20, until: 30 });
  expect(extentOf([10, null, 20, 10]).certain).toBeNull();
  expect(undated([null, null, 1, 0])).toBe(true);
  expect(undated([10, null, 1, 0])).toBe(false);
});

test("a scale shows whole years, marked at round ones", () => {
  const [from, until] = wholeYears(dayOf("2005-06-05"), dayOf("2021-03-01"));
  expect([from, until].map(yearOf)).toEqual([2005, 2022]);
  expect(ticks(from, until, 12)).toEqual([2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022]);
});
