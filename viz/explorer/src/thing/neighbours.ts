/** The partners around one of a network. */

import type { Network, Ref } from "../api/answers";
import { refIn } from "../network/model";
import { yearOf } from "../parts/days";

/** A partner, its country, what joins it to the one in the middle, and how many sources say so. */
export interface Neighbour {
  partner: Ref;
  country: string;
  weight: number;
  things: string[];
  sources: number;
  /** The first year in which it is possible that they work together; "" where no date is known. */
  since: string;
}

/** Return those to whom ties of a partner lead, the closest first. */
export function neighbours({ nodes, edges, things }: Network, of: string): Neighbour[] {
  const middle = nodes.iri.indexOf(of);
  if (middle < 0) return [];
  const found: Neighbour[] = [];
  for (const [at, source] of edges.source.entries()) {
    const target = edges.target[at] ?? -1;
    if (source !== middle && target !== middle) continue;
    const other = source === middle ? target : source;
    found.push({
      partner: refIn(nodes, other),
      country: nodes.country[other] ?? "",
      weight: edges.weight[at] ?? 0,
      things: (edges.things[at] ?? []).map((thing) => things.name[thing] ?? ""),
      sources: edges.sources[at] ?? 0,
      since: since(edges.spans[at] ?? []),
    });
  }
  return found.sort((one, other) => other.weight - one.weight);
}

function since(spans: readonly (readonly (number | null)[])[]): string {
  const days = spans.flatMap(([earliest]) => earliest ?? []);
  return days.length ? String(yearOf(Math.min(...days))) : "";
}
