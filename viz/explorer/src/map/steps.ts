/** Classes of values, for the shades of countries. */

/**
 * Bounds between classes of a choropleth map: up to `count` classes of about equally many
 * different values, so that a few high values among many low ones keep a class of their own.
 *
 * `steps([1, 1, 1, 1, 2, 5, 40], 3)` is `[1, 2, 5]`: 1, from 2 to 4, and from 5.
 */
export function steps(values: readonly number[], count: number): number[] {
  const above = new Set(values.filter((value) => value > 0));
  const sorted = [...above].sort((one, other) => one - other);
  const found = new Set<number>();
  for (let n = 0; n < count; n += 1) {
    const value = sorted[Math.floor((n * sorted.length) / count)];
    if (value !== undefined) found.add(value);
  }
  return [...found];
}

/** The number of the class in which a value falls, from 0; -1 below all. */
export function stepOf(value: number, bounds: readonly number[]): number {
  return bounds.filter((bound) => value >= bound).length - 1;
}
