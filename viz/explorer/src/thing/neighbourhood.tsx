/** With whom a partner works, as a table with the reasons; the small network shows the same. */

import { useMemo, useState } from "preact/hooks";
import type { Entity, Network, Ref } from "../api/answers";
import { useAnswer } from "../api/client";
import { PARTNERS } from "../parts/kinds";
import { Panel } from "../parts/panel";
import { Empty, Ready } from "../parts/states";
import { type Column, Table } from "../parts/table";
import { useWords, type Words } from "../words/words";
import { Because } from "./because";
import { kindColumn, nameColumn } from "./columns";
import { type Neighbour, neighbours } from "./neighbours";

const CLOSEST = 2000;

export function Neighbourhood({ entity: { thing } }: { entity: Entity }) {
  const { w } = useWords();
  const network = useNeighbours(thing);
  return (
    <Panel title={w("thing-works-with")} id="works-with">
      <Ready of={network}>{(answer) => <Found network={answer} thing={thing} />}</Ready>
    </Panel>
  );
}

/**
 * Ask for the ties of a partner, which come before those among the others: the closest, as the small
 * network does, and all of them where it has more.
 */
function useNeighbours({ iri }: Ref) {
  const closest = useAnswer("network", { of: iri, edges: CLOSEST });
  const partners = closest.state === "ready" ? closest.answer.nodes.iri.length - 1 : 0;
  const all = useAnswer("network", partners > CLOSEST ? { of: iri, edges: partners } : null);
  return partners > CLOSEST ? all : closest;
}

function Found({ network, thing }: { network: Network; thing: Ref }) {
  const { w } = useWords();
  const found = useMemo(() => neighbours(network, thing.iri), [network, thing.iri]);
  if (!found.length) return <Empty>{w("thing-works-with-none")}</Empty>;
  return <NeighbourTable thing={thing} rows={found} />;
}

function NeighbourTable({ thing, rows }: { thing: Ref; rows: readonly Neighbour[] }) {
  const words = useWords();
  const { w, number } = words;
  const [shown, show] = useState("");
  const columns = useMemo(
    () => [...facts(words), shared(thing, words, shown, show)],
    [thing, words, shown],
  );
  return (
    <Table
      name="works-with"
      caption={w("thing-works-with")}
      count={w("thing-neighbours", { count: rows.length, written: number(rows.length) })}
      columns={columns}
      rows={rows}
      page={50}
    />
  );
}

function facts(words: Words): Column<Neighbour>[] {
  const { w } = words;
  return [
    nameColumn(words, ({ partner }) => partner),
    kindColumn(words, ({ partner }) => (partner.kind in PARTNERS ? partner : null)),
    { key: "country", optional: true, title: w("thing-country"), value: ({ country }) => country },
    { key: "since", optional: true, title: w("thing-first-year"), value: ({ since }) => since },
    { key: "sources", title: w("thing-sources"), numeric: true, value: ({ sources }) => sources },
  ];
}

/** What a thing and its neighbour share: opens into the reasons, those of one neighbour at a time. */
function shared(
  thing: Ref,
  { w, number }: Words,
  shown: string,
  show: (iri: string) => void,
): Column<Neighbour> {
  return {
    key: "shared",
    title: w("thing-shared"),
    value: ({ things }) => things.length,
    show: ({ partner, things }) => (
      <Because
        one={thing}
        other={partner}
        open={shown === partner.iri}
        toggle={(open) => show(open ? partner.iri : "")}
        text={w("thing-shared-count", { count: things.length, written: number(things.length) })}
      />
    ),
  };
}
