import { expect, test } from "vitest";
import { written } from "../api/client";
import { filtered } from "../parts/filtered";
import { dataAt, iriAt } from "../thing/address";
import { changed, ofPages } from "./router";

test("the state of a view is in the query: some names change, the others stay", () => {
  const query = new URLSearchParams("role=funder&role=party&on=2009");
  expect(changed(query, { role: ["convener"], on: null, sources: 2 }).toString()).toBe(
    "role=convener&sources=2",
  );
});

test("filters are read from the address, and one source is no filter", () => {
  expect(filtered(new URLSearchParams("role=funder&sources=1&on=2009&place="))).toEqual({
    role: ["funder"],
    on: "2009",
  });
});

test("questions to the API leave out what is empty, and name parameters with a point", () => {
  const asked = { name: "partners-of", parameters: { city: "光州" }, lang: "zh", kind: [], of: "" };
  expect(decodeURIComponent(written(asked))).toBe("name=partners-of&parameters.city=光州&lang=zh");
});

test("addresses lead to IRIs as on the server", () => {
  const none = new URLSearchParams();
  const base = "https://example.org/";
  expect(iriAt("/id/city/%E5%85%89%E5%B7%9E", none, base)).toBe("https://example.org/id/city/光州");
  expect(iriAt("/theme/climate-change", none, base)).toBe(
    "https://w3id.org/citypact/theme/climate-change",
  );
  const place = new URLSearchParams({ iri: "https://sws.geonames.org/1841811/" });
  expect(iriAt("/thing", place, base)).toBe("https://sws.geonames.org/1841811/");
  expect(iriAt("/id/%E0%A4%A", none, base)).toBe("https://example.org/id/%E0%A4%A");
});

test("data stand beside the page", () => {
  expect(dataAt("/id/agency/unep", "jsonld")).toBe("/id/agency/unep.jsonld");
  expect(dataAt("/thing?iri=x", "ttl")).toBe("/thing.ttl?iri=x");
});

test("what the server writes whole is left to the browser", () => {
  const drawn = (path: string) => ofPages(new URL(path, "http://localhost/"));
  expect(["/", "/network?on=2009", "/id/agency/unep", "/theme/energy"].filter(drawn)).toHaveLength(
    4,
  );
  const whole = ["/ontology", "/ontology#Partner", "/scheme/roles", "/dataset/starter", "/void"];
  expect([...whole, "/contributors", "/dumps/", "/theme/energy.ttl"].filter(drawn)).toEqual([]);
});
