/** The facts of the map as tables: the same for those who do not see it. */

import { useMemo } from "preact/hooks";
import type { Answer } from "../api/answers";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";
import type { Joined, Located } from "./points";

const PAGE = 20;

type Country = Answer<"map">["countries"][number];

/** Countries with what there is in them. */
export function CountryTable({ countries }: { countries: readonly Country[] }) {
  const { w } = useWords();
  const columns = useMemo<Column<Country>[]>(
    () => [
      {
        key: "country",
        title: w("map-country"),
        value: (row) => row.place.name,
        show: (row) => <ThingLink thing={row.place} plain />,
        head: true,
      },
      ...(["initiatives", "agreements", "partners"] as const).map((key) => ({
        key,
        title: w(`map-${key}`),
        value: (row: Country) => row[key],
        numeric: true,
      })),
    ],
    [w],
  );
  const order = { key: "initiatives", down: true };
  return (
    <Table
      name="countries"
      caption={w("map-countries")}
      columns={columns}
      rows={countries}
      order={order}
      page={PAGE}
    />
  );
}

/** Partners with their places. */
export function PartnerTable(props: { partners: readonly Located[]; caption: string }) {
  const { partners, caption } = props;
  const { w } = useWords();
  const columns = useMemo<Column<Located>[]>(
    () => [
      {
        key: "partner",
        title: w("map-partner"),
        value: (row) => row.name,
        show: (row) => <ThingLink thing={row} />,
        head: true,
      },
      { key: "latitude", title: w("map-latitude"), value: (row) => row.latitude, numeric: true },
      { key: "longitude", title: w("map-longitude"), value: (row) => row.longitude, numeric: true },
      { key: "ties", title: w("map-ties"), value: (row) => row.weight, numeric: true },
    ],
    [w],
  );
  const order = { key: "ties", down: true };
  return (
    <Table
      name="partners"
      caption={caption}
      columns={columns}
      rows={partners}
      order={order}
      page={PAGE}
    />
  );
}

/** Who works with whom between two places: what the lines of the map say. */
export function ArcTable({ arcs }: { arcs: readonly Joined[] }) {
  const { w } = useWords();
  const columns = useMemo<Column<Joined>[]>(
    () => [
      {
        key: "one",
        title: w("map-partner"),
        value: ({ one }) => one.name,
        show: ({ one }) => <ThingLink thing={one} />,
        head: true,
      },
      {
        key: "other",
        title: w("map-with"),
        value: ({ other }) => other.name,
        show: ({ other }) => <ThingLink thing={other} />,
      },
      { key: "things", title: w("map-things"), value: ({ things }) => things, numeric: true },
      { key: "ties", title: w("map-pairs"), value: ({ ties }) => ties, numeric: true },
    ],
    [w],
  );
  return <Table name="arcs" caption={w("map-arcs")} columns={columns} rows={arcs} page={PAGE} />;
}
