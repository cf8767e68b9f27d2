/** What the file holds: the answers that a server would give, and who says what. */

import type { About, Facets, Network, Passage, Ref } from "../api/answers";
import type { Evidence, Said } from "../network/evidence";
import type { Model } from "../network/model";
import { external } from "../parts/external";
import type { Words } from "../words/words";

/** A partner's part in a thing: role, start, end, status, numbers of passages. */
type Part = readonly [string, string, string, string, readonly number[]];
/** A passage: IRI, IRI of the source, its title, locator, address, publisher, date. */
type Cited = readonly [string, string, string, string, string, string, string];

export interface Kept {
  readonly network: Network;
  readonly behind: {
    /** Partner, thing and its parts, by their numbers in the network. */
    readonly parts: readonly (readonly [number, number, readonly Part[]])[];
    readonly passages: readonly Cited[];
    /** For each partner: its names by language, and others. */
    readonly names: readonly Readonly<Record<string, string>>[];
    readonly also: readonly (readonly string[])[];
  };
  readonly facets: Pick<Facets, "words">;
  readonly about: About;
  /** The state with which the file opens, as a query string. */
  readonly view: string;
  readonly language: string;
}

/** Statuses of what a text plans or announces. */
const PLANS = new Set(["proposed", "planned", "drafted", "announced"]);

/** Links lead to the addresses of things in the web: there is no server here. */
export function withAddresses(network: Network): Network {
  const { nodes, things } = network;
  return {
    ...network,
    nodes: { ...nodes, path: nodes.iri.map(external) },
    things: { ...things, path: things.iri.map(external) },
  };
}

/** A network with the names of partners in a language, where there are such. */
export function named(network: Network, names: Kept["behind"]["names"], language: string): Network {
  if (!language) return network;
  const { nodes } = network;
  const own = (node: number) => names[node]?.[language];
  return {
    ...network,
    nodes: {
      ...nodes,
      name: nodes.name.map((name, node) => own(node) ?? name),
      language: nodes.language.map((tag, node) => (own(node) ? language : tag)),
    },
  };
}

/** The languages in which some partner has a name. */
export function languages(names: Kept["behind"]["names"]): string[] {
  return [...new Set(names.flatMap((of) => Object.keys(of)))].filter(Boolean).sort();
}

/** What lets a tie be read: what both take part in, the part of each, and the passages. */
export class Behind {
  private readonly parts = new Map<string, readonly Part[]>();

  constructor(
    private readonly kept: Kept,
    private readonly model: Model,
    private readonly words: Words,
  ) {
    for (const [node, thing, parts] of kept.behind.parts) this.parts.set(`${node} ${thing}`, parts);
  }

  why(tie: number): Evidence {
    const [one, other] = this.model.ends(tie);
    const places = new Map<number, number>();
    const through = this.model.shared(tie).map((thing) => ({
      ...this.described(thing),
      one: this.said(one, thing, places),
      other: this.said(other, thing, places),
    }));
    return {
      one: this.model.ref(one),
      other: this.model.ref(other),
      through,
      left_out: 0,
      passages: [...places.keys()].map((number) => this.passage(number)),
    };
  }

  private described(number: number) {
    const { start, end } = this.model.network.things;
    return {
      thing: this.model.thing(number),
      start: start[number] ?? "",
      end: end[number] ?? "",
    };
  }

  private said(node: number, thing: number, places: Map<number, number>): Said[] {
    return (this.parts.get(`${node} ${thing}`) ?? []).map(
      ([role, start, end, status, passages]) => ({
        what: role,
        what_name: role
          ? (this.kept.facets.words.role?.[role] ?? role)
          : this.words.w("network-takes-part"),
        value: "",
        language: "",
        start,
        end,
        on: "",
        plan: PLANS.has(status),
        status_name: status ? (this.kept.facets.words.status?.[status] ?? status) : "",
        passages: passages.map((number) => placeOf(number, places)),
      }),
    );
  }

  private passage(number: number): Passage {
    const [iri = "", from = "", name = "", locator = "", url = "", publisher = "", published = ""] =
      this.kept.behind.passages[number] ?? [];
    const source: Ref = { iri: from, path: external(from), name, kind: "source", language: "" };
    const path = external(iri);
    return { iri, path, source, locator, url, publisher, published, licence: "" };
  }
}

/** The number of a passage in the order in which passages are first cited. */
function placeOf(number: number, places: Map<number, number>): number {
  const place = places.get(number) ?? places.size;
  places.set(number, place);
  return place;
}
