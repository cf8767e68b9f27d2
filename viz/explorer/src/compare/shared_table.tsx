/** Things with the part that each of two partners has in them. */

import { useMemo } from "preact/hooks";
import type { Answer, Statement } from "../api/answers";
import { between } from "../parts/between";
import { Cites } from "../parts/citations";
import { type Column, Table } from "../parts/table";
import { ThingLink } from "../parts/thing_link";
import { useWords } from "../words/words";

type Shared = Answer<"compare">["together"][number];

export interface SharedTableProps {
  /** What the address calls the table. */
  name: string;
  shared: readonly Shared[];
  names: Record<"one" | "other", string>;
  caption: string;
}

export function SharedTable({ name, shared, names, caption }: SharedTableProps) {
  const { w } = useWords();
  const columns = useMemo<Column<Shared>[]>(() => {
    const sides = (["one", "other"] as const).filter((side) =>
      shared.some((row) => row[side].length),
    );
    return [
      {
        key: "thing",
        title: w("compare-thing"),
        value: (row) => row.thing.name,
        show: (row) => <ThingLink thing={row.thing} />,
        head: true,
      },
      { key: "kind", title: w("compare-kind"), value: (row) => w(`parts-kind-${row.thing.kind}`) },
      ...sides.map((side) => ({
        key: side,
        title: sides.length > 1 ? names[side] : w("thing-role"),
        value: (row: Shared) => row[side].map((part) => part.what_name).join(", "),
        show: (row: Shared) => <Roles parts={row[side]} />,
      })),
    ];
  }, [w, names, shared]);
  return <Table name={name} caption={caption} columns={columns} rows={shared} />;
}

/** The roles of a partner in a thing, with dates and who says so. */
function Roles({ parts }: { parts: readonly Statement[] }) {
  const words = useWords();
  return (
    <ul>
      {parts.map((part, n) => {
        const when = between(part.start, part.end, words);
        return (
          <li key={n}>
            {part.what_name}
            {when && <span class="soft"> {when}</span>}
            {part.plan && (
              <>
                {" "}
                <span class="status plan">{part.status_name}</span>
              </>
            )}
            <Cites passages={part.passages} />
          </li>
        );
      })}
    </ul>
  );
}
