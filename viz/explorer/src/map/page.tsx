/** The map: partners where they are, arcs between them, countries by what there is in them. */

import { useAnswer } from "../api/client";
import { Heading } from "../page/heading";
import { useQuery } from "../page/router";
import { Contents } from "../parts/contents";
import { DATES, MANY, ONE } from "../parts/filtered";
import { FilterChips, Filters, useFilters } from "../parts/filters";
import { Panel } from "../parts/panel";
import { Ready } from "../parts/states";
import { Subject } from "../parts/subject";
import { ThingLink } from "../parts/thing_link";
import { Unread, unreadNames, unreadValues } from "../parts/unread";
import { useWords } from "../words/words";
import { MapView } from "./map_view";
import { joinedIn, located, type MapAnswer, SHADES, type Shade } from "./points";
import { ArcTable, CountryTable, PartnerTable } from "./tables";

export default function MapPage() {
  const { w } = useWords();
  const [query] = useQuery();
  const shade = SHADES.find((each) => each === query.get("shade")) ?? "initiatives";
  const answer = useAnswer("map", useFilters());
  return (
    <Subject.Provider value={w("map-title")}>
      <Heading text={w("map-title")} />
      <p class="lead">{w("map-lead")}</p>
      <Unread
        of={[
          ...unreadNames(query, [...MANY, ...ONE, "shade"]),
          ...unreadValues(query, { shade: SHADES }),
        ]}
      />
      <FilterChips dates={DATES} />
      <Choices shade={shade} />
      <Ready of={answer}>{(found) => <Shown answer={found} shade={shade} />}</Ready>
    </Subject.Provider>
  );
}

function Choices({ shade }: { shade: Shade }) {
  const { w } = useWords();
  const [, change] = useQuery();
  return (
    <details class="choices">
      <summary>{w("parts-choices")}</summary>
      <label class="choice">
        {w("map-shade")}{" "}
        <select value={shade} onChange={(event) => change({ shade: event.currentTarget.value })}>
          {SHADES.map((each) => (
            <option key={each} value={each}>
              {w(`map-${each}`)}
            </option>
          ))}
        </select>
      </label>
      <Filters />
    </details>
  );
}

function Shown({ answer, shade }: { answer: MapAnswer; shade: Shade }) {
  const { w } = useWords();
  return (
    <>
      <Contents />
      <MapView answer={answer} shade={shade} title={w("map-of-the-world")} id="map" />
      <Panel title={w("map-countries")} id="countries">
        <CountryTable countries={answer.countries} />
      </Panel>
      {answer.arcs.source.length > 0 && (
        <Panel title={w("map-arcs")} id="ties" note={w("map-arcs-note")}>
          <ArcTable arcs={joinedIn(answer)} />
        </Panel>
      )}
      <Panel title={w("map-partners-placed")} id="partners">
        <PartnerTable partners={located(answer)} caption={w("map-partners-placed")} />
      </Panel>
      {answer.elsewhere.length > 0 && (
        <Panel title={w("map-elsewhere", { count: answer.elsewhere.length })} id="elsewhere">
          <ul class="columns">
            {answer.elsewhere.map((thing) => (
              <li key={thing.iri}>
                <ThingLink thing={thing} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
