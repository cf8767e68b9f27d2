import { expect, test } from "vitest";
import { chosen } from "../words/languages";
import { wordsOf } from "../words/words";
import { field } from "./field";
import { Model } from "./model";
import { nameParts } from "./naming";
import { START } from "./view";

const words = wordsOf(chosen(["en"]), ["network-colour-community = community"]);
const model = new Model({ ...field(), settings: { kinds: "city" } });
const named = (view: object, choice: object = {}) =>
  nameParts(
    { view: { ...START, ...view }, partner: null, tie: null, ...choice },
    { model, concepts: {} },
    words,
  ).join(" · ");

test("a view is called after what is chosen, its date, its filters and the network", () => {
  expect(named({})).toBe("city · Who works with whom");
  expect(named({ day: "2009" }, { partner: 0 })).toBe(
    "City of Gwangju · 2009 · city · Who works with whom",
  );
  expect(named({ from: "2005", day: "2009", colour: "community" }, { tie: 0 })).toBe(
    "City of Gwangju – United Nations Environment Programme · 2005 – 2009 · city · community" +
      " · Who works with whom",
  );
});

test("what an address says wrong is not in the name", () => {
  expect(named({ colour: "blue", size: "bigness" })).toBe("city · Who works with whom");
});
