import { expect, test } from "vitest";
import { field } from "./field";
import { Model } from "./model";
import { unread } from "./unread";

const model = new Model(field());
const faults = (query: string) =>
  unread(new URLSearchParams(query), model).map(({ key, name, value }) => [key, name, value]);

test.each([
  ["selected=/id/partner/nobody", "network-unread-selected", "selected", "/id/partner/nobody"],
  [
    "selected=/id/partner/gwangju&with=/id/partner/iclei",
    "network-unread-with",
    "with",
    "/id/partner/iclei",
  ],
  ["size=bigness", "parts-unread-value", "size", "bigness"],
  ["colour=blue", "parts-unread-value", "colour", "blue"],
  ["hide=citty", "parts-unread-value", "hide", "citty"],
  ["show=film", "parts-unread-value", "show", "film"],
  ["undated=yes", "parts-unread-value", "undated", "yes"],
  ["at=here", "parts-unread-value", "at", "here"],
])("%s is said to mean nothing here", (query, key, name, value) => {
  expect(faults(query)).toEqual([[key, name, value]]);
});

test("what is known is not said", () => {
  const whole =
    "selected=/id/partner/gwangju&with=/id/partner/unep&size=degree&colour=community&hide=unit" +
    "&show=table&undated=true&at=0.5,0.5,1&day=2009";
  expect(faults(whole)).toEqual([]);
  expect(faults("")).toEqual([]);
});
