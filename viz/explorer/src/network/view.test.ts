import { describe, expect, test } from "vitest";
import { dayOf } from "../parts/days";
import { asked, faultIn, periodOf, readView, START, type View, withView } from "./view";

const FULL: View = {
  size: "closeness",
  colour: "community",
  hide: ["unit", "partner"],
  selected: "/id/partner/gwangju",
  with: "/id/partner/unep",
  day: "2009-06-01",
  from: "2005",
  undated: true,
  at: { x: 0.25, y: -0.5, ratio: 0.0625 },
  show: "table",
};

describe("the permanent link", () => {
  test.each([
    ["nothing chosen", START],
    ["everything chosen", FULL],
  ])("says the whole state: %s", (_, view) => {
    const written = withView(new URLSearchParams("role=funder"), view).toString();
    expect(readView(new URLSearchParams(written))).toEqual(view);
  });

  test("says nothing of what is as usual, and keeps filters", () => {
    const query = new URLSearchParams("role=funder&role=party&lang=zh&size=degree&hide=unit");
    expect(withView(query, START).toString()).toBe("role=funder&role=party&lang=zh");
  });

  test("does not fail on what nobody writes", () => {
    const odd = "at=1,2&day=yesterday&show=film&colour=&from=2009-99&size=<b>";
    expect(readView(new URLSearchParams(odd))).toEqual({ ...START, size: "<b>" });
    expect(readView(new URLSearchParams("at=0.5,0.5,-1")).at).toBeNull();
    expect(readView(new URLSearchParams("at=a,b,c")).at).toBeNull();
  });

  test.each([
    ["from=2020-01-01&day=2009-01-01", "parts-dates-swapped"],
    ["day=2009-02-31", "parts-date-wrong"],
    ["from=soon&day=2009", "parts-date-wrong"],
  ])("takes no date of %s and says why", (written, key) => {
    const query = new URLSearchParams(written);
    expect(readView(query)).toEqual(START);
    expect(faultIn(query)?.key).toBe(key);
  });

  test("asks the server for filters only", () => {
    const query = new URLSearchParams("role=funder&role=party&of=unep&day=2009&at=0,0,1&lang=ar");
    expect(asked(query)).toEqual({ role: ["funder", "party"], of: ["unep"] });
  });
});

describe("the period of the slider", () => {
  test("is all times without a date", () => {
    expect(periodOf(START)).toBeNull();
  });

  test("is from the first day to the last of what is written", () => {
    const period = periodOf({ ...START, from: "2005", day: "2009" });
    expect(period).toEqual({ from: dayOf("2005-01-01"), until: dayOf("2009-12-31") });
  });

  test("never ends before it begins", () => {
    const day = dayOf("2009-06-01");
    expect(periodOf({ ...START, from: "2012", day: "2009-06-01" })).toEqual({
      from: day,
      until: day,
    });
  });
});
