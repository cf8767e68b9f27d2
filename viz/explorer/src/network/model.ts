/** A network with what the drawing asks of it: who stands beside whom, who is how central. */

import type { Network, Ref } from "../api/answers";
import { plain } from "../parts/name";
import { shares } from "./scales";
import { NOT, type Period, Times } from "./times";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class Model {
  readonly size: number;
  readonly tieCount: number;
  readonly times: Times;
  /** The ties of each partner. */
  readonly ties: readonly (readonly number[])[];
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly ranked = new Map<string, readonly number[]>();

  constructor(readonly network: Network) {
    this.size = network.nodes.iri.length;
    this.tieCount = network.edges.source.length;
    this.times = new Times(network.edges.spans);
    const ties: number[][] = Array.from({ length: this.size }, () => []);
    for (let tie = 0; tie < this.tieCount; tie++)
      for (const end of this.ends(tie)) ties[end]?.push(tie);
    this.ties = ties;
    this.numbers = new Map(network.nodes.path.map((path, node) => [path, node]));
  }

  /** The partner of a path, as `/id/partner/unep`, or of an IRI that ends with it. */
  partner(path: string): number | null {
    if (!path) return null;
    const found = this.numbers.get(path);
    if (found !== undefined) return found;
    const at = this.network.nodes.iri.findIndex((iri) => iri.endsWith(path));
    return at < 0 ? null : at;
  }

  /** A partner as a link to its page. */
  ref(node: number): Ref {
    return refIn(this.network.nodes, node);
  }

  /** What partners share as a link to its page. */
  thing(number: number): Ref {
    return refIn(this.network.things, number);
  }

  /** The things behind a tie. */
  shared(tie: number): readonly number[] {
    return this.network.edges.things[tie] ?? [];
  }

  /** The things through which a tie holds in a period, those without any date where `undated`. */
  sharedIn(tie: number, period: Period | null, undated: boolean): number[] {
    return this.shared(tie).filter((_, n) => this.times.through(tie, n, period, undated) !== NOT);
  }

  weight(tie: number): number {
    return this.network.edges.weight[tie] ?? 0;
  }

  ends(tie: number): readonly [number, number] {
    const { source, target } = this.network.edges;
    return [source[tie] ?? 0, target[tie] ?? 0];
  }

  other(tie: number, node: number): number {
    const [one, two] = this.ends(tie);
    return one === node ? two : one;
  }

  /** The tie between two partners. */
  tie(one: number, two: number): number | null {
    return this.ties[one]?.find((tie) => this.other(tie, one) === two) ?? null;
  }

  name(node: number): string {
    return plain(this.network.nodes.name[node] ?? "");
  }

  kind(node: number): string {
    return this.network.nodes.kind[node] ?? "";
  }

  at(node: number): Point {
    const { x, y } = this.network.nodes;
    return { x: x[node] ?? 0, y: y[node] ?? 0 };
  }

  measures(): string[] {
    return Object.keys(this.network.nodes.scores).sort();
  }

  scores(measure: string): readonly (number | null)[] {
    return this.network.nodes.scores[measure] ?? [];
  }

  isLow(measure: string): boolean {
    return this.network.low_is_central.includes(measure);
  }

  shares(measure: string): Float64Array {
    const scores = this.scores(measure);
    return scores.length ? shares(scores, this.isLow(measure)) : new Float64Array(this.size);
  }

  /** The place of each partner by a measure, from 1; partners of the same value share it. */
  ranks(measure: string): readonly number[] {
    const known = this.ranked.get(measure);
    if (known) return known;
    const shares = this.shares(measure);
    const order = Array.from(shares.keys()).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
    const ranks = new Array<number>(this.size).fill(0);
    order.forEach((node, place) => {
      const before = order[place - 1];
      const same = before !== undefined && shares[before] === shares[node];
      ranks[node] = same ? (ranks[before] ?? 1) : place + 1;
    });
    this.ranked.set(measure, ranks);
    return ranks;
  }

  /** The measure that sizes partners where the reader has chosen none. */
  usualSize(): string {
    const measures = this.measures();
    return (
      ["betweenness", "strength", "degree"].find((name) => measures.includes(name)) ??
      measures[0] ??
      ""
    );
  }

  /** The measure that sizes partners: the wanted one where it is known, or the usual one. */
  sizeBy(wanted: string): string {
    return this.measures().includes(wanted) ? wanted : this.usualSize();
  }

  /** What colours partners: `kind`, `community` or a measure; kind where the wanted is unknown. */
  colourBy(wanted: string): string {
    return wanted === "community" || this.measures().includes(wanted) ? wanted : "kind";
  }
}

type Columns = Record<keyof Ref, readonly string[]>;

/** Return what stands at a place of columns as a link to its page. */
export function refIn({ iri, path, name, kind, language }: Columns, at: number): Ref {
  const of = (column: readonly string[]) => column[at] ?? "";
  return {
    iri: of(iri),
    path: of(path),
    name: plain(of(name)),
    kind: of(kind),
    language: of(language),
  };
}
