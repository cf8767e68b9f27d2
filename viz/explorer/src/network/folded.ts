/** Finding names as people type them: without accents, case and marks. */

const SHOWN = 8;

/** A name as it is compared: `fold("São Paulo")` is `sao paulo`. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

/** The entries of which a name fits: those that begin with the text first, then words, then parts. */
export function found(names: readonly (readonly string[])[], text: string, most = SHOWN): number[] {
  const wanted = fold(text);
  if (!wanted) return [];
  const fits: { entry: number; how: number; length: number }[] = [];
  names.forEach((of, entry) => {
    let [how, length] = [4, 0];
    for (const name of of) {
      const at = place(name, wanted);
      if (at < how) [how, length] = [at, name.length];
    }
    if (how < 4) fits.push({ entry, how, length });
  });
  fits.sort((a, b) => a.how - b.how || a.length - b.length || a.entry - b.entry);
  return fits.slice(0, most).map(({ entry }) => entry);
}

function place(name: string, wanted: string): number {
  const at = name.indexOf(wanted);
  if (at < 0) return 4;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return /[\s(-]/.test(name[at - 1] ?? "") ? 2 : 3;
}
