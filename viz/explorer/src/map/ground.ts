/** What is drawn of the world below the marks: fast at first, all of it a moment later. */

import { useEffect, useState } from "preact/hooks";
import { drawn, type Ground, type Shape } from "./projection";
import { loadCountries, loadDetail } from "./world";

const CLOSE = 2.5; // from this zoom on, coasts are drawn in detail

/**
 * Return the ground for a zoom of `k`, null until it is there.
 *
 * The whole world is drawn from coarse shapes, with the small states that these leave out, such as
 * Singapore and Malta; closer, from fine ones.
 */
export function useGround(k: number): Ground | null {
  const [coarse, setCoarse] = useState<Ground | null>(null);
  const [fine, setFine] = useState<Ground | null>(null);
  useEffect(() => {
    let left = false;
    const show = async () => {
      const first = drawn(await loadCountries());
      if (left) return;
      setCoarse(first);
      const detail = drawn(await loadDetail());
      if (left) return;
      setFine(detail);
      setCoarse({ ...first, shapes: [...first.shapes, ...missing(first.shapes, detail.shapes)] });
    };
    void show();
    return () => {
      left = true;
    };
  }, []);
  return k < CLOSE ? coarse : (fine ?? coarse);
}

/** Return the countries of a finer map that a coarser one does not have. */
export function missing(coarse: readonly Shape[], fine: readonly Shape[]): Shape[] {
  const known = new Set(coarse.flatMap(({ number, name }) => [number, name]));
  return fine.filter(({ number, name }) => !known.has(number || name));
}
