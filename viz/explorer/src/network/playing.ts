/** Time that passes by itself. */

import { useEffect, useState } from "preact/hooks";
import type { Axis } from "./axis";
import { lessMotion } from "./motion";

const STEP = 220; // milliseconds between steps
const SLOW_STEP = 1500; // where the reader wants less motion

/** Call `step` again and again while it is on, until that returns false. */
export function usePlaying(step: () => boolean): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setOn(step()), lessMotion() ? SLOW_STEP : STEP);
    return () => clearTimeout(timer);
  });
  return { on, toggle: () => setOn(!on) };
}

/** Return how many months a step goes on: all of them in about 120, a year where motion is less. */
export function stride({ first, last }: Axis): number {
  return lessMotion() ? 12 : Math.max(1, Math.round((last - first) / 120));
}
