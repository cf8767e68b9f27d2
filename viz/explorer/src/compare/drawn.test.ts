import { expect, test } from "vitest";
import { lines, place } from "../network/drawing/names";
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
const draw = (before: ReturnType<typeof year>, after: ReturnType<typeof year>) =>
  sides(model, before, after, SIZE).drawn;
const drawn = (path: string) => (path.match(/M/g) ?? []).length;

test("a tie that ends is marked in the drawing of the earlier date only", () => {
  const [before, after] = draw(year("2010"), year("2020"));
  expect([before.count, before.changed]).toEqual([2, 1]);
  expect(drawn(before.ties.changed)).toBe(1);
  expect([after.count, drawn(after.ties.changed)]).toEqual([1, 0]);
});

test("partners with ties at one date only have a ring", () => {
  const [before, after] = draw(year("2010"), year("2020"));
  expect([drawn(before.alone), drawn(after.alone)]).toEqual([1, 0]);
  expect(before.names.map(({ path }) => path)).toContain("/id/partner/gwangju");
  expect(after.names.map(({ path }) => path)).not.toContain("/id/partner/gwangju");
});

test("what becomes certain is pale before and stays after: it is not new", () => {
  const [before, after] = draw(year("2010"), year("2011"));
  expect(drawn(before.ties["stayed-pale"])).toBe(1);
  expect(drawn(after.ties["changed-pale"]) + drawn(after.ties.changed)).toBe(0);
  expect(drawn(after.ties.stayed)).toBeGreaterThan(0);
});

test("two dates of the same ties look the same", () => {
  const [before, after] = draw(year("2012"), year("2012-06"));
  expect(after).toEqual(before);
  expect(before.partners.map(({ kind }) => kind)).toEqual(["city", "agency", "network"]);
});

test("drawings are no taller than what they show", () => {
  const { size } = sides(model, year("2010"), year("2020"), { width: 400, height: 5000 });
  expect(size.width).toBe(400);
  expect(size.height).toBeLessThan(5000);
  expect(sides(model, year("2010"), year("2020"), SIZE).size.height).toBeLessThanOrEqual(300);
});

test("names have three lines, so that those that begin alike differ", () => {
  const name = "Programme des Nations unies pour les établissements humains";
  expect(lines(name)).toEqual(["Programme des Nations", "unies pour les…"]);
  expect(lines(name, 3)).toEqual([
    "Programme des Nations",
    "unies pour les",
    "établissements humains",
  ]);
});

test("a name covers a partner only where it is one of so many", () => {
  const crowd = [0, 1, 2, 3, 4].map((node) => ({ node, x: 100 + 12 * node, y: 100, radius: 5 }));
  const around = [0, 1, 2, 3].flatMap((n) => [
    { node: 5 + 2 * n, x: 60 + 40 * n, y: 85, radius: 5 },
    { node: 6 + 2 * n, x: 60 + 40 * n, y: 115, radius: 5 },
  ]);
  const named = (always?: number) =>
    place([...crowd, ...around], { width: 500, height: 500, most: 1, always }, () => ({
      lines: ["Gwangju"],
      width: 90,
    })).map(({ node }) => node);
  expect(named()).toEqual([0]);
  expect(named(0)).not.toEqual([0]);
});
