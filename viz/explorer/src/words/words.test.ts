import { readdirSync, readFileSync } from "node:fs";
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { faultOf, isDate, written } from "./dates";
import { chosen, LANGUAGES } from "./languages";
import { unitName } from "./units";
import { wordsOf } from "./words";

const HERE = new URL(".", import.meta.url).pathname;
const english = chosen(["en"]);

/** The keys of a file with the arguments that their texts take: `home-build` → build, version. */
function keys(tag: string, file: string): Record<string, string> {
  const text = readFileSync(`${HERE}/${tag}/${file}`, "utf8");
  const read = new FluentResource(text).body.map(({ id, value }) => [
    id,
    [...argumentsOf(value)].sort().join(),
  ]);
  const written = [...text.matchAll(/^([a-z][\w-]*) *=/gm)].map(([, id]) => id);
  expect(read.map(([id]) => id)).toEqual(written);
  return Object.fromEntries(read);
}

function argumentsOf(value: unknown): Set<string> {
  const text = JSON.stringify(value) ?? "";
  const names = [...text.matchAll(/"type":"var","name":"(\w+)"/g)].map(([, name]) => name ?? "");
  return new Set(names.filter((name) => name !== "count" && name !== "written"));
}

describe("languages", () => {
  const files = readdirSync(`${HERE}/en`).filter((name) => name.endsWith(".ftl"));
  const others = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== "en");

  test.each(others.flatMap((tag) => files.map((file) => [tag, file] as const)))(
    "%s/%s says all that English says",
    (tag, file) => {
      expect(keys(tag, file)).toEqual(keys("en", file));
    },
  );

  test.each(files)("%s names the texts of its folder", (file) => {
    for (const key of Object.keys(keys("en", file)))
      expect(key.startsWith(file.replace(".ftl", "-"))).toBe(true);
  });

  test("the first wanted one that there is, by its primary subtag", () => {
    expect(chosen(["de-AT", "zh-Hant-TW", "en"]).tag).toBe("zh");
    expect(chosen([null, "tlh"]).tag).toBe("en");
  });
});

describe("the house style of each language", () => {
  const NOT: Record<string, [what: string, found: RegExp][]> = {
    en: [["straight quotation marks", /["']/]],
    zh: [
      [
        "spaces beside Chinese characters",
        /[\u4e00-\u9fff，。：；（）“”] |[\w}] (?=[\u4e00-\u9fff（“])/,
      ],
      ["half-width punctuation", /[\u4e00-\u9fff][,;:?!()]/],
      ["two words for one thing", /引文|度量|种类|语言/],
    ],
    fr: [
      ["a space that breaks before a sign", /[ \u00a0][;:!?»]|«[ \u00a0]/],
      ["two words for one thing", /\b(dessin|sorte|projet)\b/],
    ],
    es: [["two words for one thing", /\b(socios?|dibujo|enunciado|vigente|membresía|seguros?)\b/]],
    ar: [
      ["Latin signs", /[\u0621-\u064a][,;?]/],
      ["days that read backwards", /(?<!\u2066)\d{4}-\d\d/],
      ["two words for one thing", /سارٍ|المختار|ممكنًا|ممكنتان|بيانان/],
    ],
    ru: [
      ["ё", /ё/i],
      ["two words for one thing", /(?<!\p{L})(точно|кончаются)(?!\p{L})/u],
    ],
  };

  test.each(
    Object.entries(NOT).flatMap(([tag, rules]) =>
      rules.map(([what, found]) => [tag, what, found] as const),
    ),
  )("%s: no %s", (tag, _, found) => {
    for (const file of readdirSync(`${HERE}/${tag}`).filter((name) => name.endsWith(".ftl")))
      for (const line of readFileSync(`${HERE}/${tag}/${file}`, "utf8").split("\n"))
        expect(line.replace(/^[a-z][\w-]* = ?|^ *\*?\[\w+\] /, "")).not.toMatch(found);
  });
});

describe("words", () => {
  const french = wordsOf(
    chosen(["fr"]),
    ["a-city = { $count ->\n    [one] { $written } ville\n   *[other] { $written } villes\n }\n"],
    ["a-city = { $count } cities\na-void = Description of the data set\n"],
  );

  test("plurals follow the language: 0 is singular in French", () => {
    expect(french.w("a-city", { count: 0, written: "0" })).toContain("ville");
    expect(french.w("a-city", { count: 1_500, written: french.number(1_500) })).toMatch(
      /1\s500.* villes/u,
    );
  });

  test("a figure may be a year: four digits stand together", () => {
    expect([2050, 1750.5, 54].map(french.figure)).toEqual(["2050", "1750,5", "54"]);
    expect(french.figure(7_014_100)).toMatch(/^7\s014\s100$/u);
  });

  test.each([
    ["a", "en", "years"],
    ["mo", "fr", "mois"],
    ["wk", "zh", "周"],
    ["%", "en", "percent"],
    ["km2", "ar", "km²"],
    ["USD", "en", "USD"],
    ["", "en", ""],
  ])("the unit %j is called so in %s", (unit, lang, name) => {
    expect(unitName(unit, lang)).toBe(name);
  });

  test("what a language lacks, English says; what nobody says, the key", () => {
    expect(french.w("a-void")).toBe("Description of the data set");
    expect([french.w("a-nothing"), french.has("a-nothing")]).toEqual(["a-nothing", false]);
  });

  test("a name in a sentence keeps its direction to itself", () => {
    const words = wordsOf(english, ["a-found = Found for { $q }"]);
    expect(words.w("a-found", { q: "القاهرة" })).toBe("Found for \u2068القاهرة\u2069");
  });
});

describe("dates", () => {
  test("are written with the precision of the source", () => {
    expect(written("en", "2009")).toBe("2009");
    expect(written("en", "2009-05")).toBe("May 2009");
    expect(written("fr", "2009-05-12")).toBe("12 mai 2009");
    expect(written("zh", "2009-05")).toBe("2009年5月");
  });

  test("that are none stay as they are", () => {
    for (const text of ["", "undated", "2009-13", "2009-02-31"])
      expect(written("en", text)).toBe(text);
  });

  test.each(["2009", "2009-06", "2009-06-15", "2008-02-29"])("%s is one", (text) => {
    expect(isDate(text)).toBe(true);
  });

  test.each(["", "banana", "2009-13", "2009-02-31", "2009-6", "0000", "2009-02-29", "20090101"])(
    "“%s” is none",
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  test("are wrong where one is none, or the first lies wholly after the second", () => {
    expect(faultOf("2009-13", "2008")).toEqual({ key: "parts-date-wrong", text: "2009-13" });
    expect(faultOf("2020", "2008-06")?.key).toBe("parts-dates-swapped");
    expect([faultOf("2009-06", "2009"), faultOf("", "2009"), faultOf(" ")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
