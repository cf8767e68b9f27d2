/** With whom a partner works, as a table with the reasons; the small network shows the same. */

import { useState } from "preact/hooks";
import type { Entity, Ref } from "../api/answers";
import { useAnswer } from "../api/client";
import { PARTNERS } from "../parts/kinds";
import { kindKey } from "../parts/mark";
import { Panel } from "../parts/panel";
import { Empty, Ready } from "../parts/states";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { useWords, type Words } from "../words/words";
import { Because } from "./because";
import { type Neighbour, neighbours } from "./neighbours";

export function Neighbourhood({ entity: { thing } }: { entity: Entity }) {
  const { w } = useWords();
  const network = useNeighbours(thing);
  return (
    <Panel title={w("thing-works-with")} id="works-with">
      <Ready of={network}>
        {(answer) => {
          const found = neighbours(answer, thing.iri);
          if (!found.length) return <Empty>{w("thing-works-with-none")}</Empty>;
          return <NeighbourTable thing={thing} rows={found} />;
        }}
      </Ready>
    </Panel>
  );
}

/** Ask for the ties around a partner: the closest, as the small network does, or all if they are many. */
function useNeighbours({ iri }: Ref) {
  const closest = useAnswer("network", { of: iri, edges: 2000 });
  const cut = closest.state === "ready" && closest.answer.left_out > 0;
  const all = useAnswer("network", cut ? { of: iri } : null);
  return cut ? all : closest;
}

function NeighbourTable({ thing, rows }: { thing: Ref; rows: readonly Neighbour[] }) {
  const words = useWords();
  const { w, number } = words;
  const [shown, show] = useState("");
  return (
    <Table
      caption={w("thing-works-with")}
      count={w("thing-neighbours", { count: rows.length, written: number(rows.length) })}
      columns={columns(thing, words, shown, show)}
      rows={rows}
      page={50}
    />
  );
}

function columns(
  thing: Ref,
  { w, number }: Words,
  shown: string,
  show: (iri: string) => void,
): Column<Neighbour>[] {
  return [
    {
      key: "partner",
      title: w("thing-name"),
      head: true,
      value: ({ partner }) => partner.name,
      show: ({ partner }) => <ThingLink thing={partner} />,
    },
    {
      key: "kind",
      title: w("thing-kind"),
      value: ({ partner }) => (partner.kind in PARTNERS ? w(kindKey(partner.kind)) : ""),
    },
    { key: "country", optional: true, title: w("thing-country"), value: ({ country }) => country },
    { key: "since", optional: true, title: w("thing-first-year"), value: ({ since }) => since },
    {
      key: "sources",
      title: w("thing-sources"),
      numeric: true,
      value: ({ sources }) => sources,
    },
    {
      key: "things",
      title: w("thing-shared"),
      numeric: false,
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
    },
  ];
}
