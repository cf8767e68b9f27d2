import { expect, test } from "vitest";
import { keyOf } from "./field";

const TYPES = {
  type: "type",
  options: [
    { value: "network", name: "City network", also: "city-network" },
    { value: "un-body", name: "United Nations body", also: "" },
  ],
};

test.each([
  ["city-network", "network"],
  ["City network", "network"],
  ["network", "network"],
  ["UN body", "un-body"],
  ["type:un-body", "un-body"],
  ["", ""],
  ["no-such-type", "no-such-type"],
])("%j chooses %j", (text, key) => {
  expect(keyOf(text, TYPES)).toBe(key);
});
