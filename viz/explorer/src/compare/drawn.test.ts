import { expect, test } from "vitest";
import { field } from "../network/field";
import { Model } from "../network/model";
import { dayOf } from "../parts/days";
import { sides } from "./drawn";

const SIZE = { width: 400, height: 300 };
const model = new Model(field());
const year = (text: string) => ({
  from: dayOf(text) as number,
  until: dayOf(text, "last") as number,
});
const drawn = (path: string) => (path.match(/M/g) ?? []).length;

test("a tie that ends is marked in the drawing of the earlier date only", () => {
  const [before, after] = sides(model, year("2010"), year("2020"), SIZE);
  expect([before.count, before.changed]).toEqual([2, 1]);
  expect(drawn(before.ties.changed)).toBe(1);
  expect([after.count, drawn(after.ties.changed)]).toEqual([1, 0]);
});

test("partners with ties at one date only have a ring", () => {
  const [before, after] = sides(model, year("2010"), year("2020"), SIZE);
  expect([drawn(before.alone), drawn(after.alone)]).toEqual([1, 0]);
  expect(before.names.map(({ path }) => path)).toContain("/id/partner/gwangju");
  expect(after.names.map(({ path }) => path)).not.toContain("/id/partner/gwangju");
});

test("what becomes certain is pale before and stays after: it is not new", () => {
  const [before, after] = sides(model, year("2010"), year("2011"), SIZE);
  expect(drawn(before.ties["stayed-pale"])).toBe(1);
  expect(drawn(after.ties["changed-pale"]) + drawn(after.ties.changed)).toBe(0);
  expect(drawn(after.ties.stayed)).toBeGreaterThan(0);
});

test("two dates of the same ties look the same", () => {
  const [before, after] = sides(model, year("2012"), year("2012-06"), SIZE);
  expect(after).toEqual(before);
  expect(before.partners.map(({ kind }) => kind)).toEqual(["city", "agency", "network"]);
});
