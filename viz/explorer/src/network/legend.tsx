/** What shapes, colours, sizes and lines mean; kinds can be left out here. */

import { useMemo } from "preact/hooks";
import { COMMUNITIES, OTHER_COMMUNITY, PARTNERS } from "../parts/kinds";
import { kindKey, Mark } from "../parts/mark";
import { Name } from "../parts/name";
import { useWords } from "../words/words";
import { communities, mostCentral } from "./appearance";
import { measureName } from "./concepts";
import { range, VIRIDIS } from "./scales";
import { useSource } from "./source";
import type { State } from "./state";

export function Legend({ state }: { state: State }) {
  const { w } = useWords();
  const { model, concepts } = useSource();
  const { view } = state;
  const [size, by] = [model.sizeBy(view.size), model.colourBy(view.colour)];
  return (
    <section class="network-legend" aria-label={w("network-legend")}>
      <Kinds state={state} />
      {by === "community" && <Communities />}
      {by !== "community" && by !== "kind" && <Gradient measure={by} />}
      {size && (
        <p class="network-sizes">
          <svg viewBox="0 0 60 24" width="60" height="24" aria-hidden="true">
            <circle cx="6" cy="12" r="3" />
            <circle cx="22" cy="12" r="6.5" />
            <circle cx="46" cy="12" r="10.5" />
          </svg>
          {w(model.isLow(size) ? "network-size-low" : "network-size-high", {
            measure: measureName(concepts, size),
          })}
        </p>
      )}
      {view.day && (
        <p class="network-lines">
          <svg viewBox="0 0 60 24" width="60" height="24" aria-hidden="true">
            <path class="certain" d="M2 7h56" />
            <path class="possible" d="M2 17h56" />
          </svg>
          {w("network-lines")}
        </p>
      )}
    </section>
  );
}

/** The kinds that occur, in the order of the palette, with how many there are of each. */
export function kindsOf(kinds: readonly string[]): { kind: string; count: number }[] {
  const found = new Map<string, number>();
  for (const kind of kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
  const order = Object.keys(PARTNERS);
  const place = (kind: string) => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...found]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => place(a.kind) - place(b.kind) || a.kind.localeCompare(b.kind));
}

function Kinds({ state }: { state: State }) {
  const { w, number } = useWords();
  const { model } = useSource();
  const { hide } = state.view;
  const kinds = useMemo(() => kindsOf(model.network.nodes.kind), [model]);
  return (
    <ul class="network-kinds" aria-label={w("network-kinds")}>
      {kinds.map(({ kind, count }) => (
        <li key={kind}>
          <label>
            <input
              type="checkbox"
              checked={!hide.includes(kind)}
              onChange={({ currentTarget: { checked } }) =>
                state.change({
                  hide: checked ? hide.filter((other) => other !== kind) : [...hide, kind],
                })
              }
            />
            <Mark kind={kind} />
            {w(kindKey(kind))} <span class="count">{number(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function Communities() {
  const { w, number } = useWords();
  const { model } = useSource();
  const found = useMemo(
    () => communities(model).map((of) => ({ ...of, best: mostCentral(model, of.partners) })),
    [model],
  );
  return (
    <ul class="network-communities" aria-label={w("network-communities")}>
      {found.map(({ community, partners, best }) => {
        const { name, language } = model.ref(best);
        return (
          <li key={community}>
            <Swatch colour={COMMUNITIES[community] ?? OTHER_COMMUNITY} />
            {community < 0 ? (
              w("network-other-communities")
            ) : (
              <span>
                {w("network-around-whom")} <Name text={name} language={language} />
              </span>
            )}{" "}
            <span class="count">{number(partners.length)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Swatch({ colour }: { colour: string }) {
  return (
    <svg class="mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <circle cx="7" cy="7" r="6" fill={colour} />
    </svg>
  );
}

function Gradient({ measure }: { measure: string }) {
  const { number } = useWords();
  const { model, concepts } = useSource();
  const ends = useMemo(() => {
    const [least, most] = range(model.scores(measure));
    return model.isLow(measure) ? [most, least] : [least, most];
  }, [model, measure]);
  return (
    <p class="network-gradient">
      <span>{measureName(concepts, measure)}</span>
      <span class="number">{number(ends[0] ?? 0, 3)}</span>
      <svg
        viewBox={`0 0 ${VIRIDIS.length} 1`}
        width="120"
        height="12"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {VIRIDIS.map((colour, n) => (
          <rect key={colour} x={n} width={1.05} height={1} fill={colour} />
        ))}
      </svg>
      <span class="number">{number(ends[1] ?? 0, 3)}</span>
    </p>
  );
}
