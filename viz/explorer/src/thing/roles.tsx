/** Who takes part in a thing, or what a partner takes part in, by role. */

import type { Entity, Statement } from "../api/answers";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { type Column, Table } from "../parts/table";
import { useWords, type Words } from "../words/words";
import { citesColumn, kindColumn, whenColumn } from "./columns";
import { StatusOf, Value } from "./line";
import { inGroup, leftOut } from "./statements";
import { useTaken } from "./taken";

export function Roles(props: { entity: Entity; group: "partners" | "takes part in" }) {
  const { entity, group } = props;
  const words = useWords();
  const taken = useTaken(entity);
  const lines = inGroup(entity, group);
  if (!lines.length) return null;
  const name = group.replaceAll(" ", "-");
  const title = words.w(group === "partners" ? "thing-partners" : "thing-takes-part");
  return (
    <Panel
      title={title}
      id={name}
      downloads={taken(title, lines)}
      note={leftOut(entity, group, words)}
    >
      <Table
        name={name}
        caption={title}
        count={words.w("thing-lines", {
          count: lines.length,
          written: words.number(lines.length),
        })}
        columns={columns(words)}
        rows={lines}
        csv={false}
        page={50}
      />
    </Panel>
  );
}

function columns(words: Words): Column<Statement>[] {
  const { w } = words;
  return [
    { key: "role", title: w("thing-role"), value: (line) => line.what_name },
    {
      key: "name",
      title: w("thing-name"),
      head: true,
      value: ({ thing, value }) => thing?.name ?? value,
      show: (line) => <Value line={line} />,
    },
    kindColumn(words, ({ thing }) => thing),
    whenColumn(words),
    {
      key: "status",
      optional: true,
      title: w("thing-status"),
      value: ({ status_name, status }) => status_name || status,
      show: (line) => <StatusOf line={line} />,
    },
    {
      key: "note",
      optional: true,
      title: w("thing-remark"),
      value: ({ note }) => note,
      show: ({ note }) => <Name text={note} />,
    },
    citesColumn(words),
  ];
}
