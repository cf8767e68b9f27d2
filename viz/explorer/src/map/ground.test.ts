import { expect, test } from "vitest";
import { missing } from "./ground";
import { drawn } from "./projection";
import { loadCountries, loadDetail } from "./world";

test("small states that the coarse shapes leave out come from the fine ones, each once", {
  timeout: 60_000,
}, async () => {
  const coarse = drawn(await loadCountries()).shapes;
  const fine = drawn(await loadDetail()).shapes;
  const names = missing(coarse, fine).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Singapore", "Malta", "Maldives"]));
  expect(names).not.toContain("Kenya");
  const numbers = [...coarse, ...missing(coarse, fine)].flatMap(({ number }) => number || []);
  expect(numbers).toContain("702");
  expect(new Set(numbers).size).toBe(numbers.length);
});
