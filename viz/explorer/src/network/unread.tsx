/** Values in the address that this network does not know: said, while the rest of the view holds. */

import { PARTNERS } from "../parts/kinds";
import { useWords } from "../words/words";
import type { Model } from "./model";
import { useSource } from "./source";
import { readCamera } from "./view";

/** A value that means nothing here: why, and what could stand in its place. */
export interface Unread {
  readonly key: "network-unread" | "network-unread-selected" | "network-unread-with";
  readonly name: string;
  readonly value: string;
  readonly choices: readonly string[];
}

/** Return the values of the view's parameters that this network does not know. */
export function unread(query: URLSearchParams, model: Model): Unread[] {
  const measures = model.measures();
  const kinds = [...new Set([...Object.keys(PARTNERS), ...model.network.nodes.kind])];
  const among = (name: string, choices: readonly string[]): Unread[] =>
    query
      .getAll(name)
      .filter((value) => value && !choices.includes(value))
      .map((value) => ({ key: "network-unread", name, value, choices }));
  const at = query.get("at") ?? "";
  return [
    ...unreadChoice(query, model),
    ...among("size", measures),
    ...among("colour", ["kind", "community", ...measures]),
    ...among("hide", kinds),
    ...among("show", ["drawing", "table"]),
    ...among("undated", ["true"]),
    ...(at && !readCamera(at) ? among("at", ["0.5,0.5,1"]) : []),
  ];
}

function unreadChoice(query: URLSearchParams, model: Model): Unread[] {
  const [selected, other] = ["selected", "with"].map((name) => query.get(name) ?? "");
  const fault = (key: Unread["key"], name: string, value = ""): Unread[] => [
    { key, name, value, choices: [] },
  ];
  const one = model.partner(selected ?? "");
  if (selected && one === null) return fault("network-unread-selected", "selected", selected);
  const two = model.partner(other ?? "");
  if (!other || (one !== null && two !== null && model.tie(one, two) !== null)) return [];
  return fault("network-unread-with", "with", other);
}

export function UnreadValues() {
  const { w } = useWords();
  const { model, query } = useSource();
  const found = unread(query, model);
  if (!found.length) return null;
  return (
    <div class="notice failed" role="status">
      <ul>
        {found.map(({ key, name, value, choices }) => (
          <li key={name + value}>
            {w(key, { name, value })}
            {choices.length > 0 && (
              <> {w("network-unread-choices", { choices: choices.join(", ") })}</>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
