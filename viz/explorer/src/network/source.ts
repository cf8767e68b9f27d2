/** Where a network view gets what it shows, and keeps its state: the server, or the file itself. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Download } from "../parts/save";
import type { Concepts } from "./concepts";
import type { Evidence } from "./evidence";
import type { Model } from "./model";

export interface Source {
  readonly model: Model;
  /** Names of measures, roles and other concepts. */
  readonly concepts: Concepts;
  /** The state of the view, as a query string. */
  readonly query: URLSearchParams;
  /** Keep a state; `push` makes a step that “back” undoes. */
  keep(query: URLSearchParams, how: { push: boolean }): void;
  /** The agreements behind a tie, with their passages. */
  why(tie: number): Promise<Evidence>;
  /** Files of this network, with the same filters. */
  readonly downloads: readonly Download[];
  /** The network around a partner, "" where it is not at hand. */
  around(node: number): string;
  /** The address of the view, for those who get a picture of it. */
  readonly address: string;
  /** Whose data these are: a sentence below a picture. */
  readonly origin: string;
}

export const SourceContext = createContext<Source | null>(null);

export function useSource(): Source {
  const source = useContext(SourceContext);
  if (!source) throw new Error("no source around this part of the page");
  return source;
}
