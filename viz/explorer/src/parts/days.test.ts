import { expect, test } from "vitest";
import { dateOf, dayOf, dayOfMonth, daysOf, isoOf, monthOf, newYear, yearOf } from "./days";

const day = (date: string) => dayOf(date) as number;

test("days are counted as Python's date.toordinal counts them", () => {
  expect(dayOf("0001-01-01")).toBe(1);
  expect(dayOf("1970-01-01")).toBe(719_163);
  expect(dayOf("2009-05-12")).toBe(733_539);
  expect(dateOf(732_102).toISOString()).toBe("2005-06-05T00:00:00.000Z");
  expect(isoOf(733_539)).toBe("2009-05-12");
});

test("a year or month begins on its first day and ends on its last", () => {
  expect(isoOf(day("2009"))).toBe("2009-01-01");
  expect(daysOf("2009")?.map(isoOf)).toEqual(["2009-01-01", "2009-12-31"]);
  expect(daysOf("2012-02")?.map(isoOf)).toEqual(["2012-02-01", "2012-02-29"]);
  expect(daysOf("2009-05-12")?.map(isoOf)).toEqual(["2009-05-12", "2009-05-12"]);
});

test.each(["", "last year", "2009-13", "2009-02-30", "2009-00", "20090101"])(
  "%s is none",
  (text) => {
    expect([dayOf(text), daysOf(text)]).toEqual([null, null]);
  },
);

test("months, years and days agree", () => {
  expect(isoOf(dayOfMonth(monthOf(day("2009-05-12"))))).toBe("2009-05-01");
  expect(yearOf(newYear(2005))).toBe(2005);
  expect(yearOf(newYear(2005) - 1)).toBe(2004);
});
