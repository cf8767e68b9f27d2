import { expect, test } from "vitest";
import { unread as unreadNames } from "../parts/unread";
import { field } from "./field";
import { Model } from "./model";
import { unread } from "./unread";
import { KNOWN } from "./view";

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
  ["size=bigness", "network-unread", "size", "bigness"],
  ["colour=blue", "network-unread", "colour", "blue"],
  ["hide=citty", "network-unread", "hide", "citty"],
  ["show=film", "network-unread", "show", "film"],
  ["undated=yes", "network-unread", "undated", "yes"],
  ["at=here", "network-unread", "at", "here"],
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

test("names that no page knows are found, those that other sites add are not", () => {
  const query = new URLSearchParams("theme=x&colr=kind&lang=zh&utm_source=mail&day=2009");
  expect(unreadNames(query, KNOWN)).toEqual(["colr"]);
});
