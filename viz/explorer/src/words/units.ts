/** Units of figures, as people call them. */

/** Units that sources give in codes (UCUM), as CLDR calls them. */
const UNITS: Readonly<Record<string, string>> = {
  a: "year",
  mo: "month",
  wk: "week",
  d: "day",
  h: "hour",
  min: "minute",
  m: "meter",
  km: "kilometer",
  g: "gram",
  kg: "kilogram",
  L: "liter",
  "%": "percent",
};
/** Powers of metres: the same in all languages. */
const POWER = /^(k?m)([23])$/;

/** Return what a unit is called: `unitName("mo", "fr")` is “mois”; what is no code as it is. */
export function unitName(unit: string, lang: string): string {
  const known = UNITS[unit];
  if (!known) return unit.replace(POWER, (_, metre, power) => metre + (power === "2" ? "²" : "³"));
  const style = { style: "unit", unit: known, unitDisplay: "long" } as const;
  const parts = new Intl.NumberFormat(lang, style).formatToParts(2);
  const named = parts.filter(({ type }) => type === "unit" || type === "percentSign");
  return named.map(({ value }) => value).join("");
}
