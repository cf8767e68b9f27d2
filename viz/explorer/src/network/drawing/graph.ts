/** A network as the graph that sigma draws. */

import { UndirectedGraph } from "graphology";
import type { Model, Point } from "../model";

/** Partners and ties by their numbers. */
export function graphOf(model: Model): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let node = 0; node < model.size; node++) graph.addNode(node, upright(model.at(node)));
  for (let tie = 0; tie < model.tieCount; tie++) {
    const [one, two] = model.ends(tie);
    graph.addUndirectedEdgeWithKey(tie, one, two);
  }
  return graph;
}

/** A point of the layout as sigma takes it: y grows upwards there. */
export function upright({ x, y }: Point): Point {
  return { x, y: -y };
}

/** The numbers below `count` of which something differs, as keys of the graph. */
export function changed(count: number, differs: (n: number) => boolean): string[] {
  const found: string[] = [];
  for (let n = 0; n < count; n++) if (differs(n)) found.push(String(n));
  return found;
}
