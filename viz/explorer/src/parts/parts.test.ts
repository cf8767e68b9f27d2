import { expect, test } from "vitest";
import { clipped } from "./clipped";
import { stepped } from "./combobox";
import { csv } from "./csv";
import { external } from "./external";
import { licenceName } from "./licence";
import { plain } from "./name";
import { fileName } from "./save";
import { ordered, orderIn, orderText } from "./sorting";
import { nameIn } from "./taking";
import { unreadNames, unreadValues } from "./unread";

const compare = new Intl.Collator("en").compare;

test("CSV quotes what needs it, and no cell is a formula", () => {
  const rows = [
    ["Gwangju, City of", 2],
    ['=HYPERLINK("https://evil.example/")', null],
  ];
  expect(csv(["name", "ties"], rows)).toBe(
    '\ufeffname,ties\r\n"Gwangju, City of",2\r\n' + `"'=HYPERLINK(""https://evil.example/"")",\r\n`,
  );
});

test("links lead only to the web, and to no host that hides", () => {
  expect(external("https://unhabitat.org/governance")).toBe("https://unhabitat.org/governance");
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "https://unep.org@evil.example/",
    "//evil.example",
    "https://unep.org/\u202egro",
    "",
  ])
    expect(external(url)).toBe("");
});

test("marks that reorder text are left out of names", () => {
  expect(plain("UN-Habitat\u202e (tatibaH-NU)")).toBe("UN-Habitat (tatibaH-NU)");
});

test("numbers are sorted by size, names as in a dictionary, what is empty last", () => {
  const ties = [
    { of: "UNEP", count: 9 },
    { of: "ICLEI", count: null },
    { of: "élan", count: 12 },
  ];
  const names = (by: typeof ties) => by.map(({ of }) => of);
  expect(names(ordered(ties, ({ count }) => count, true, compare))).toEqual([
    "élan",
    "UNEP",
    "ICLEI",
  ]);
  expect(names(ordered(ties, ({ count }) => count, false, compare))).toEqual([
    "UNEP",
    "élan",
    "ICLEI",
  ]);
  expect(names(ordered(ties, ({ of }) => of, false, compare))).toEqual(["élan", "ICLEI", "UNEP"]);
});

test("an order is read from an address as it is written there", () => {
  const columns = ["partner", "first-year", "sources"];
  for (const order of [
    { key: "first-year", down: false },
    { key: "sources", down: true },
  ])
    expect(orderIn(orderText(order), columns)).toEqual(order);
  expect(orderText({ key: "sources", down: true })).toBe("-sources");
  expect(["", "-", "year", "--sources"].map((text) => orderIn(text, columns))).toEqual(
    Array(4).fill(undefined),
  );
});

test("files are named after what they hold, in any script", () => {
  expect(fileName("光州市: Works with", "csv")).toBe("光州市-works-with.csv");
  expect(fileName("../..", "svg")).toBe("citypact.svg");
  expect(fileName("who works with whom ".repeat(9), "svg").length).toBeLessThan(66);
  expect(fileName("who works with whom ".repeat(9), "svg")).toMatch(/-(who|works|with|whom)\.svg$/);
  expect(fileName("州".repeat(99), "svg").length).toBe(64);
});

test("files that are fetched are called as the server says, or as their address", () => {
  expect(nameIn('attachment; filename="network.csv"', "/api/download?x=/y")).toBe("network.csv");
  expect(nameIn("", "/id/partner/unep.ttl")).toBe("unep.ttl");
});

test("licences of Creative Commons have short names", () => {
  expect(licenceName("https://creativecommons.org/licenses/by-sa/4.0/")).toBe("CC BY-SA 4.0");
  expect(licenceName("https://creativecommons.org/publicdomain/zero/1.0/")).toBe("CC0 1.0");
  expect(licenceName("all rights reserved")).toBe("all rights reserved");
  expect(licenceName("https://spdx.org/licenses/MIT")).toBe("MIT");
  expect(licenceName("https://spdx.org/licenses/Apache-2.0.html")).toBe("Apache-2.0");
});

test("arrow keys walk through what was found, around the ends", () => {
  expect(["ArrowDown", "ArrowUp", "a"].map((key) => stepped(-1, key, 3))).toEqual([
    0,
    2,
    undefined,
  ]);
  expect(stepped(2, "ArrowDown", 3)).toBe(0);
  expect(stepped(0, "ArrowDown", 0)).toBe(undefined);
});

test("of a text without end the beginning is shown, and no half of a character", () => {
  expect(clipped("Gwangju")).toBe("Gwangju");
  expect(clipped("a".repeat(10_000))).toHaveLength(80);
  expect(clipped("𠮷".repeat(9), 3)).toBe("𠮷𠮷…");
});

test("values of an address that a page does not know are told, whatever their form", () => {
  const query = new URLSearchParams("shade=purple&sources=many&view=map");
  const known = { shade: ["initiatives", "none"], sources: /^[1-9]\d*$/, view: ["map"], kind: [] };
  expect(unreadValues(query, known).map(({ name, value }) => [name, value])).toEqual([
    ["shade", "purple"],
    ["sources", "many"],
  ]);
});

test("names that no page knows are found, those that other sites add are not", () => {
  const query = new URLSearchParams(
    "theme=x&colr=kind&lang=zh&utm_source=mail&day=2009&sort-ties=-sources",
  );
  expect(unreadNames(query, ["theme", "day"]).map(({ name }) => name)).toEqual(["colr"]);
});
