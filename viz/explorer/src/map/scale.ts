/** How many pixels a unit of a drawing takes where it is shown. */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { HEIGHT, WIDTH } from "./projection";

/** Return the pixels of a unit of the map, 1 until it is known; it follows the window. */
export function useScale(drawing: RefObject<SVGSVGElement | null>): number {
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const element = drawing.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect();
      if (width && height) setScale(Math.min(width / WIDTH, height / HEIGHT));
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [drawing]);
  return scale;
}
