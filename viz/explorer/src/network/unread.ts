/** What the address of a view says that its network does not know. */

import { PARTNERS } from "../parts/kinds";
import { type Unknown, unreadValues } from "../parts/unread";
import type { Model } from "./model";
import { readCamera } from "./view";

/** Return the values of the view's parameters that this network does not know. */
export function unread(query: URLSearchParams, model: Model): Unknown[] {
  const measures = model.measures();
  const at = query.get("at") ?? "";
  return [
    ...unreadChoice(query, model),
    ...unreadValues(query, {
      size: measures,
      colour: ["kind", "community", ...measures],
      hide: [...new Set([...Object.keys(PARTNERS), ...model.network.nodes.kind])],
      show: ["drawing", "table"],
      undated: ["true"],
      ...(readCamera(at) ? {} : { at: ["0.5,0.5,1"] }),
    }),
  ];
}

function unreadChoice(query: URLSearchParams, model: Model): Unknown[] {
  const [selected = "", other = ""] = ["selected", "with"].map((name) => query.get(name) ?? "");
  const [one, two] = [model.partner(selected), model.partner(other)];
  const fault = (name: "selected" | "with", value: string): Unknown[] => [
    { key: `network-unread-${name}`, name, value, choices: [] },
  ];
  if (selected && one === null) return fault("selected", selected);
  const tied = one !== null && two !== null && model.tie(one, two) !== null;
  return other && !tied ? fault("with", other) : [];
}
