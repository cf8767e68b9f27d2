/** How much moves. */

/** Whether the reader wants less motion, as the system is set. */
export function lessMotion(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
