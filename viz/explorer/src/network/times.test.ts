import { describe, expect, test } from "vitest";
import type { Span } from "../api/answers";
import { dayOf, dayOfMonth, monthOf } from "../parts/days";
import { CERTAINLY, counts, holding, NOT, POSSIBLY, Times } from "./times";

const day = (date: string) => dayOf(date) as number;
const on = (date: string) => ({ from: day(date), until: day(date) });

// The Joint Work Programme began in 2009, no text says on which day; it ended on 2013-12-31.
const PROGRAMME: Span = [
  day("2009-01-01"),
  day("2013-12-31"),
  day("2009-12-31"),
  day("2013-12-31"),
];
// The memorandum of Gwangju and UNEP has no end in any text.
const MEMORANDUM: Span = [day("2011-10-13"), null, day("2011-10-13"), day("2011-10-13")];
const UNDATED: Span = [null, null, 1, 0];
const ONGOING: Span = [null, null, null, null];

describe("when ties hold", () => {
  test.each([
    ["2008-12-31", NOT],
    ["2009-06-01", POSSIBLY],
    ["2010-01-01", CERTAINLY],
    ["2013-12-31", CERTAINLY],
    ["2014-01-01", NOT],
  ])("a programme of 2009 to 2013 on %s", (date, expected) => {
    expect(holding(PROGRAMME, on(date))).toBe(expected);
  });

  test("what has no end may go on", () => {
    expect(holding(MEMORANDUM, on("2026-01-01"))).toBe(POSSIBLY);
    expect(holding(MEMORANDUM, on("2011-10-13"))).toBe(CERTAINLY);
  });

  test("what has no date may hold at any day, and certainly at none", () => {
    expect(holding(UNDATED, on("1066-10-14"))).toBe(POSSIBLY);
  });

  test("what is known to go on for ever holds at any day", () => {
    expect(holding(ONGOING, on("2026-01-01"))).toBe(CERTAINLY);
  });

  test("a period holds what holds at one of its days", () => {
    const years = { from: day("2005"), until: day("2009-06-01") };
    expect(holding(PROGRAMME, years)).toBe(POSSIBLY);
    expect(holding(PROGRAMME, { ...years, until: day("2010-01-01") })).toBe(CERTAINLY);
  });

  test("a tie holds as its surest thing does", () => {
    const times = new Times([[UNDATED, PROGRAMME], [UNDATED], []]);
    expect([...times.all(on("2010-06-01"))]).toEqual([CERTAINLY, POSSIBLY, NOT]);
    expect([...times.all(on("2020-06-01"))]).toEqual([POSSIBLY, POSSIBLY, NOT]);
    expect([...times.all(null)]).toEqual([CERTAINLY, CERTAINLY, CERTAINLY]);
  });

  test("a year stands for all its days: what came out in 2020 did so in it, on a day nobody knows", () => {
    const paper: Span = [
      day("2020-01-01"),
      day("2020-12-31"),
      day("2020-12-31"),
      day("2020-01-01"),
    ];
    const year = { from: day("2020"), until: dayOf("2020", "last") as number };
    expect(holding(paper, year)).toBe(CERTAINLY);
    expect(holding(paper, on("2020-01-01"))).toBe(POSSIBLY);
  });

  test("ties without any date are let in where they are asked for, and counted", () => {
    const times = new Times([[UNDATED, PROGRAMME], [UNDATED], [MEMORANDUM]]);
    expect([...times.all(on("2020-06-01"), false)]).toEqual([NOT, NOT, POSSIBLY]);
    expect([...times.all(on("2020-06-01"), true)]).toEqual([POSSIBLY, POSSIBLY, POSSIBLY]);
    expect(times.undatedIn(on("2020-06-01"))).toBe(2);
    expect(times.undatedIn(on("2010-06-01"))).toBe(1);
  });

  test("the array of bounds agrees with the spans themselves", () => {
    const spans = [PROGRAMME, MEMORANDUM, UNDATED, ONGOING];
    const times = new Times(spans.map((span) => [span]));
    for (let month = monthOf(day("2007")); month < monthOf(day("2016")); month++) {
      const period = { from: dayOfMonth(month), until: dayOfMonth(month + 2) };
      expect([...times.all(period)]).toEqual(spans.map((span) => holding(span, period)));
    }
  });

  test("years count what is dated and holds in them", () => {
    const years = ["2008", "2010"].map((year) => ({
      from: day(year),
      until: dayOf(year, "last") as number,
    }));
    expect(counts(new Times([[PROGRAMME], [UNDATED]]), years)).toEqual([
      { certain: 0, possible: 0 },
      { certain: 1, possible: 0 },
    ]);
  });
});
