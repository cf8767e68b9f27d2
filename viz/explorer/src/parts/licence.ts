/** What licences are called. */

const CREATIVE = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/;
const SPDX = /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html)?$/;

/**
 * Return the short name of a licence: “CC BY 4.0” for its address at creativecommons.org, “MIT” for
 * its address at spdx.org, others as they are.
 */
export function licenceName(licence: string): string {
  const [, , name, version] = CREATIVE.exec(licence) ?? [];
  if (!name) return SPDX.exec(licence)?.[1] ?? licence;
  return name === "zero" ? `CC0 ${version}` : `CC ${name.toUpperCase()} ${version}`;
}
