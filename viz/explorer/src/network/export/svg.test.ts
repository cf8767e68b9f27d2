import { describe, expect, test } from "vitest";
import { lines, place } from "../drawing/names";
import { outline } from "../drawing/outline";
import { full } from "../drawing/theme";
import { escaped, type Scene, svgOf } from "./svg";

const SCENE: Scene = {
  width: 400,
  height: 300,
  title: "Who works with whom",
  about: ["69 ties between 40 partners"],
  foot: ["CC BY 4.0"],
  lang: "en",
  dir: "ltr",
  ties: [{ one: { x: 0, y: 0 }, two: { x: 100, y: 50 }, width: 2, colour: "#98a2ad" }],
  partners: [{ x: 100, y: 50, radius: 5, shape: "square", colour: "#d1571b", title: "UNEP" }],
  names: [{ node: 0, lines: ["UNEP"], x: 100, y: 70, anchor: "middle" }],
  legend: [{ shape: "square", colour: "#d1571b", text: "agency" }],
  theme: {
    paper: "#ffffff",
    ink: "#1b1f24",
    tie: "#98a2ad",
    possible: "#d3d9df",
    accent: "#0b5394",
    font: "sans-serif",
  },
};
const HOSTILE = `</text><script>alert(1)</script><a href="javascript:alert(1)" onload='x'>&\u0000\u202e`;

describe("the SVG file", () => {
  test("holds title, legend, ties, partners, names and sources", () => {
    const svg = svgOf(SCENE);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    for (const part of [
      "Who works with whom",
      "M0 0L100 50",
      "agency",
      "CC BY 4.0",
      "<title>UNEP</title>",
    ])
      expect(svg).toContain(part);
  });

  test("lets no name run or end an element", () => {
    const partners = [
      { x: 1, y: 1, radius: 5, shape: "circle" as const, colour: "#2a7fc0", title: HOSTILE },
    ];
    const names = [{ node: 0, lines: [HOSTILE], x: 1, y: 1, anchor: "start" as const }];
    const svg = svgOf({
      ...SCENE,
      title: HOSTILE,
      about: [HOSTILE],
      foot: [HOSTILE],
      partners,
      names,
      legend: [{ shape: "star", colour: "#7d7d7d", text: HOSTILE }],
    });
    expect(svg).not.toMatch(/<script|<a |\p{Cc}(?<!\n)|\u202e/u);
    expect(
      svg
        .match(/<(\w+)/g)
        ?.every((tag) => ["<svg", "<title", "<rect", "<text", "<g", "<path"].includes(tag)),
    ).toBe(true);
  });

  test("opens elements as often as it closes them", () => {
    const svg = svgOf(SCENE);
    for (const tag of ["svg", "g", "text", "title"])
      expect(svg.split(`<${tag}`).length, tag).toBe(svg.split(`</${tag}>`).length);
  });

  test("wraps what is longer than the picture is wide", () => {
    const long = Array.from({ length: 40 }, (_, n) => `source ${n};`).join(" ");
    expect(svgOf({ ...SCENE, foot: [long] }).split("<text").length).toBeGreaterThan(6);
  });

  test("escapes text for XML", () => {
    expect(escaped(`a<b & "c" 'd'\u000b`)).toBe("a&lt;b &amp; &quot;c&quot; &#39;d&#39;");
    expect(escaped("光州 🏙 الشبكة")).toBe("光州 🏙 الشبكة");
  });
});

describe("names in the drawing", () => {
  test("stand in at most two lines, letters as wide as two count so", () => {
    expect(lines("ICLEI")).toEqual(["ICLEI"]);
    expect(lines("United Nations Environment Programme")).toEqual([
      "United Nations",
      "Environment Programme",
    ]);
    expect(lines("联合国人类住区规划署执行主任办公室")).toHaveLength(2);
    expect(
      lines("United Nations University Institute for Environment and Human Security")[1],
    ).toMatch(/…$/);
  });

  test("never cover one another, the most central first", () => {
    const at = (node: number, x: number) => ({ node, x, y: 50, radius: 5 });
    const linesOf = () => ({ lines: ["a name"], width: 300 });
    const found = place(
      [at(0, 200), at(1, 205), at(2, 195), at(3, 210)],
      { width: 400, height: 100, most: 9 },
      linesOf,
    );
    expect(found.map(({ node }) => node)).toEqual([0, 1]);
  });

  test("cover a partner only where the stage is large", () => {
    const body = (node: number, x: number, y: number, radius: number) => ({ node, x, y, radius });
    const crowd = [
      ...[body(0, 100, 90, 40), body(1, 102, 90, 40), body(2, 100, 150, 25)],
      ...[body(3, 100, 30, 25), body(4, 10, 90, 60), body(5, 190, 90, 60)],
    ];
    const count = (width: number, height: number) =>
      place(crowd, { width, height, most: 9 }, () => ({ lines: ["a name"], width: 90 })).filter(
        ({ node }) => node === 1,
      ).length;
    expect([count(900, 600), count(200, 200)]).toEqual([1, 0]);
  });

  test("leave out what is not in view", () => {
    const found = place(
      [{ node: 0, x: -5, y: 5, radius: 2 }],
      { width: 100, height: 100, most: 9 },
      () => ({ lines: ["x"], width: 8 }),
    );
    expect(found).toEqual([]);
  });
});

describe("outlines", () => {
  test("have the same area in every shape", () => {
    for (const shape of ["square", "hexagon", "triangle", "diamond"] as const) {
      const points = [...outline(shape, 0, 0, 10).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)],
      );
      const area = points.reduce((sum, [x = 0, y = 0], n) => {
        const [nextX = 0, nextY = 0] = points[(n + 1) % points.length] ?? [];
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
      expect(Math.abs(area), shape).toBeCloseTo(100 * Math.PI, -1);
    }
  });
});

test("colours are read in three digits too, as builds shorten them", () => {
  expect([full("#fff"), full("#14181d"), full("")]).toEqual(["#ffffff", "#14181d", ""]);
});
