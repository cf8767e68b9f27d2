import { expect, test } from "vitest";
import { grouped, sizeOf } from "./files";

const file = (name: string) => ({ name, path: `/dumps/${name}`, size: null });

test("files stand with those that hold the same", () => {
  const names = ["SHA256SUMS", "graph.nq", "tables/events.csv", "graph.nq.gz"];
  const found = grouped(names.map(file)).map(([group, of]) => [group, of.map(({ name }) => name)]);
  expect(found).toEqual([
    ["everything", ["graph.nq", "graph.nq.gz"]],
    ["tables", ["tables/events.csv"]],
    ["about", ["SHA256SUMS"]],
  ]);
});

test.each([
  [0, "0 kB"],
  [640, "0.64 kB"],
  [1_234_567, "1.2 MB"],
  [31_000_000_000, "31 GB"],
])("%d bytes are %s", (bytes, text) => {
  expect(sizeOf(bytes, "en")).toBe(text);
});
