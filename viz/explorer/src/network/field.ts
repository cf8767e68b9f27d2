/** A small network of the field, for tests. */

import type { Network, Span } from "../api/answers";

const UNDATED: Span = [null, null, 1, 0];

/** Gwangju, UNEP and ICLEI: Gwangju and UNEP signed an agreement, UNEP and ICLEI share two things. */
export function field(
  names = ["City of Gwangju", "United Nations Environment Programme", "ICLEI"],
): Network {
  const ids = ["gwangju", "unep", "iclei"];
  const things = ["memorandum", "urban-lead", "cities-biodiversity"];
  return {
    title: "Who works with whom",
    settings: {},
    nodes: {
      iri: ids.map((id) => `https://w3id.org/citypact/id/partner/${id}`),
      path: ids.map((id) => `/id/partner/${id}`),
      name: names,
      language: ["en", "en", "en"],
      kind: ["city", "agency", "network"],
      country: ["Republic of Korea", "", ""],
      x: [0, 100, 200],
      y: [0, 0, 100],
      community: [0, 0, 0],
      scores: { degree: [1, 2, 1], constraint: [1, 0.5, null] },
    },
    edges: {
      source: [0, 1],
      target: [1, 2],
      weight: [1, 2],
      things: [[0], [1, 2]],
      sources: [1, 2],
      spans: [[[733773, 735234, 733773, 735234]], [[...UNDATED], [734138, null, 734138, null]]],
    },
    things: {
      iri: things.map((id) => `https://w3id.org/citypact/id/agreement/${id}`),
      path: things.map((id) => `/id/agreement/${id}`),
      name: ["Memorandum of understanding", "UrbanLEAD", "Cities and biodiversity"],
      language: ["en", "en", "en"],
      kind: ["agreement", "initiative", "initiative"],
      status: ["", "", ""],
      start: ["2010", "", "2011"],
      end: ["2013", "", ""],
    },
    measures: { degree: "with how many others a partner shares something", constraint: "" },
    low_is_central: ["constraint"],
    edge_count: 2,
    left_out: 0,
    first: 733773,
    last: 735234,
    partners: 3,
    untied: 0,
    others: 0,
  } as Network;
}
