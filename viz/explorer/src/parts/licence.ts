/** What licences are called. */

const CREATIVE = /^https?:\/\/creativecommons\.org\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/;

/**
 * Return the short name of a licence: “CC BY 4.0” for its address at creativecommons.org, others
 * as they are.
 */
export function licenceName(licence: string): string {
  const [, , name, version] = CREATIVE.exec(licence) ?? [];
  if (!name) return licence;
  return name === "zero" ? `CC0 ${version}` : `CC ${name.toUpperCase()} ${version}`;
}
