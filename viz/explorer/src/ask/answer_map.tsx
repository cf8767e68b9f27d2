/** An answer with points as a map. */

import { useMemo, useState } from "preact/hooks";
import { type Point, WorldMap } from "../map/world_map";
import { Name } from "../parts/name";
import { type Cell, linkedCell, pointColumn, pointOf, type Rows, shownColumns } from "./columns";

interface Placed extends Point {
  cell: Cell | null;
}

export function AnswerMap({ found, label }: { found: Rows; label: string }) {
  const points = useMemo(() => placed(found), [found]);
  const [picked, setPicked] = useState<number[]>([]);
  return (
    <>
      <WorldMap points={points} label={label} onPick={setPicked} />
      <ul class="columns" aria-live="polite">
        {picked.map((n) => {
          const cell = points[n]?.cell;
          if (!cell) return null;
          const name = <Name text={cell.value} language={cell.language} />;
          return <li key={n}>{cell.path ? <a href={cell.path}>{name}</a> : name}</li>;
        })}
      </ul>
    </>
  );
}

function placed(found: Rows): Placed[] {
  const at = pointColumn(found);
  const [named] = shownColumns(found);
  return found.rows.flatMap((row) => {
    const point = pointOf(row[at]?.value ?? "");
    if (!point) return [];
    const cell = named ? linkedCell(row, named) : null;
    const [longitude, latitude] = point;
    return [{ longitude, latitude, name: cell?.value ?? "", weight: 1, cell }];
  });
}
