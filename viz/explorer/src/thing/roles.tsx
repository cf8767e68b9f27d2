/** Who takes part in a thing, or what a partner takes part in, by role. */

import type { Entity, Statement } from "../api/answers";
import { Cites } from "../parts/citations";
import { kindKey } from "../parts/mark";
import { Name } from "../parts/name";
import { Panel } from "../parts/panel";
import { type Column, Table } from "../parts/table";
import { useWords, type Words } from "../words/words";
import { StatusOf, Value, whenOf } from "./line";
import { inGroup, leftOut } from "./statements";
import { useTaken } from "./taken";

export function Roles(props: { entity: Entity; group: "partners" | "takes part in" }) {
  const { entity, group } = props;
  const words = useWords();
  const taken = useTaken(entity);
  const lines = inGroup(entity, group);
  if (!lines.length) return null;
  const title = words.w(group === "partners" ? "thing-partners" : "thing-takes-part");
  return (
    <Panel
      title={title}
      id={group.replaceAll(" ", "-")}
      downloads={taken(title, lines)}
      note={leftOut(entity, group, words)}
    >
      <Table
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
      key: "thing",
      title: w("thing-name"),
      head: true,
      value: ({ thing, value }) => thing?.name ?? value,
      show: (line) => <Value line={line} />,
    },
    {
      key: "kind",
      title: w("thing-kind"),
      value: ({ thing }) => (thing ? w(kindKey(thing.kind)) : ""),
    },
    {
      key: "when",
      optional: true,
      title: w("thing-when"),
      value: ({ start, on, end }) => start || on || end,
      show: (line) => whenOf(line, words),
    },
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
    {
      key: "sources",
      title: w("thing-references"),
      value: ({ passages }) => passages.length,
      show: ({ passages, more }) => <Cites passages={passages} more={more} />,
    },
  ];
}
