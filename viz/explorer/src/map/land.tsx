/** The countries of a map in their shades. */

import { Fragment } from "preact";
import { useMemo } from "preact/hooks";
import { type Frame, meet } from "./frame";
import type { Ground } from "./projection";
import { stepOf } from "./steps";

export interface LandProps {
  ground: Ground;
  /** What is drawn of it. */
  frame: Frame;
  shades?: ReadonlyMap<string, number> | undefined;
  bounds?: readonly number[] | undefined;
  marked?: ReadonlySet<string> | undefined;
  /** How many pixels a unit takes. */
  k: number;
}

const SMALL = 40; // area of a country below which it has a mark too, in square pixels

/** Countries; those too small to be seen have a mark as well. */
export function Land({ ground, frame, shades, bounds, marked, k }: LandProps) {
  return useMemo(() => {
    const shapes = ground.shapes.filter((shape) => meet(shape.frame, frame));
    return (
      <>
        <path class="sea" d={ground.outline} />
        {shapes.map(({ x, y, name, number, path, area }) => {
          const value = shades?.get(number) ?? 0;
          const own = marked?.has(number) ? "marked" : "";
          const look = `land shade-${value ? stepOf(value, bounds ?? []) + 1 : 0} ${own}`;
          const small = (value > 0 || own) && area * k * k < SMALL;
          return (
            <Fragment key={number + name}>
              <path class={look} d={path} />
              {small && <circle class={look} cx={x} cy={y} r={4.5 / k} />}
            </Fragment>
          );
        })}
      </>
    );
  }, [ground, frame, shades, bounds, marked, k]);
}
