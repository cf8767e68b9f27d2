/** The same facts as tables: partners, and ties. */

import { useMemo } from "preact/hooks";
import { kindKey } from "../parts/mark";
import { Name } from "../parts/name";
import { type Column, Table } from "../parts/table";
import { useWords, type Words } from "../words/words";
import { HIDDEN } from "./appearance";
import { measureName } from "./concepts";
import type { Model } from "./model";
import { useSource } from "./source";
import type { State } from "./state";
import { CERTAINLY, NOT } from "./times";

export function Tables({ state }: { state: State }) {
  const { w } = useWords();
  return (
    <div class="network-tables">
      <h2>{w("network-partners")}</h2>
      <Partners state={state} />
      <h2>{w("network-ties-title")}</h2>
      <Ties state={state} />
    </div>
  );
}

function Partners({ state }: { state: State }) {
  const words = useWords();
  const { w, number } = words;
  const { model, concepts } = useSource();
  const { shown, choose } = state;
  const rows = useMemo(
    () => Array.from(shown.partner.keys()).filter((node) => shown.partner[node] !== HIDDEN),
    [shown],
  );
  const columns = useMemo((): Column<number>[] => {
    const ties = (node: number) =>
      model.ties[node]?.filter((tie) => shown.tie[tie] !== NOT).length ?? 0;
    return [
      {
        key: "name",
        title: w("network-partner"),
        value: (node) => model.name(node),
        show: (node) => <Choose node={node} choose={() => choose({ partner: node })} />,
        head: true,
      },
      { key: "kind", title: w("network-kind"), value: (node) => w(kindKey(model.kind(node))) },
      {
        key: "country",
        title: w("network-country"),
        value: (node) => model.network.nodes.country[node],
      },
      { key: "ties", title: w("network-ties-title"), value: ties, numeric: true },
      ...model.measures().map((measure) => ({
        key: measure,
        title: measureName(concepts, measure),
        value: (node: number) => model.scores(measure)[node],
        show: (node: number) => {
          const value = model.scores(measure)[node];
          return typeof value === "number" ? number(value, 4) : "–";
        },
        numeric: true,
      })),
    ];
  }, [model, shown, words, concepts]);
  const usual = model.usualSize();
  const order = usual && { key: usual, down: !model.isLow(usual) };
  return (
    <Table
      name="partners"
      caption={w("network-partners")}
      columns={columns}
      rows={rows}
      page={25}
      order={order || { key: "ties", down: true }}
    />
  );
}

function Choose({ node, choose }: { node: number; choose: () => void }) {
  const { model } = useSource();
  const { name, language } = model.ref(node);
  return (
    <button type="button" class="link" onClick={choose}>
      <Name text={name} language={language} />
    </button>
  );
}

function Ties({ state }: { state: State }) {
  const words = useWords();
  const { model } = useSource();
  const { shown, view, choose } = state;
  const rows = useMemo(
    () => Array.from(shown.tie.keys()).filter((tie) => shown.tie[tie] !== NOT),
    [shown],
  );
  const columns = useMemo((): Column<number>[] => {
    const { w } = words;
    const certain: Column<number> = {
      key: "certain",
      title: w("network-certain"),
      value: (tie) => w(shown.tie[tie] === CERTAINLY ? "network-yes" : "network-possible"),
    };
    return [
      { key: "one", title: w("network-partner"), ...endColumn(model, choose, 0), head: true },
      { key: "two", title: w("network-works-with-whom"), ...endColumn(model, choose, 1) },
      ...countColumns(model, words),
      throughColumn(model, choose, words),
      ...(view.day ? [certain] : []),
    ];
  }, [model, shown, words, view.day]);
  return (
    <Table
      name="ties"
      caption={words.w("network-ties-title")}
      columns={columns}
      rows={rows}
      page={25}
      order={{ key: "weight", down: true }}
    />
  );
}

/** One of the two partners of a tie. */
function endColumn(model: Model, choose: State["choose"], at: 0 | 1) {
  return {
    value: (tie: number) => model.name(model.ends(tie)[at]),
    show: (tie: number) => {
      const node = model.ends(tie)[at];
      return <Choose node={node} choose={() => choose({ partner: node })} />;
    },
  };
}

/** How much two partners share, what that weighs, and how many sources say so. */
function countColumns(model: Model, { w, number }: Words): Column<number>[] {
  return [
    {
      key: "count",
      title: w("network-in-common"),
      value: (tie) => model.shared(tie).length,
      numeric: true,
    },
    {
      key: "weight",
      title: w("network-weight"),
      value: (tie) => model.weight(tie),
      show: (tie) => number(model.weight(tie), 3),
      numeric: true,
    },
    {
      key: "sources",
      title: w("network-sources"),
      value: (tie) => model.network.edges.sources[tie],
      numeric: true,
    },
  ];
}

/** What two partners share, the first of it by name. */
function throughColumn(model: Model, choose: State["choose"], { w }: Words): Column<number> {
  const things = (tie: number) => model.shared(tie).map((thing) => model.thing(thing));
  return {
    key: "through",
    title: w("network-through"),
    value: (tie) =>
      things(tie)
        .map(({ name }) => name)
        .join("; "),
    show: (tie) => (
      <button type="button" class="link" onClick={() => choose({ tie })}>
        <First names={things(tie)} />
      </button>
    ),
  };
}

function First({ names }: { names: readonly { name: string; language?: string }[] }) {
  const { w, number } = useWords();
  const [first, ...others] = names;
  if (!first) return <>–</>;
  return (
    <>
      <Name text={first.name} language={first.language} />
      {others.length > 0 &&
        ` ${w("network-and-more", { count: others.length, written: number(others.length) })}`}
    </>
  );
}
