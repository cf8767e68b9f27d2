/** A network as the graph that sigma draws. */

import { UndirectedGraph } from "graphology";
import type { Model } from "../model";

/** Partners and ties by their numbers; y grows upwards in sigma. */
export function graphOf(model: Model): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < model.size; node++) {
    const { x, y } = model.at(node);
    graph.addNode(node, { x, y: -y });
  }
  for (let tie = 0; tie < model.tieCount; tie++) {
    const [one, two] = model.ends(tie);
    graph.addUndirectedEdgeWithKey(tie, one, two);
  }
  return graph;
}

/** The numbers below `count` of which something differs, as keys of the graph. */
export function changed(count: number, differs: (n: number) => boolean): string[] {
  const found: string[] = [];
  for (let n = 0; n < count; n++) if (differs(n)) found.push(String(n));
  return found;
}
