/** The files of the graph to take along, by what they hold. */

/** A file as `/dumps/` lists it; its size in bytes is null until somebody asks for it. */
export interface File {
  name: string;
  path: string;
  size: number | null;
}

/** What can be taken along: of which build, and in English what there is to know about it. */
export interface Files {
  build: string;
  files: readonly File[];
  note: string;
}

const GROUPS: readonly (readonly [string, RegExp])[] = [
  ["everything", /^graph\./],
  ["facts", /^canonical\./],
  ["network", /^network\./],
  ["two-mode", /^two-mode\./],
  ["tables", /^tables\//],
  ["about", /^/],
];

/** Return files by what they hold: `graph.nq.gz` is everything, `tables/events.csv` a table. */
export function grouped(files: readonly File[]): [group: string, files: File[]][] {
  const groupOf = ({ name }: File) => GROUPS.find(([, fits]) => fits.test(name))?.[0];
  return GROUPS.flatMap(([group]) => {
    const found = files.filter((file) => groupOf(file) === group);
    return found.length ? [[group, found]] : [];
  });
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** Return a number of bytes as people read it: `sizeOf(1_234_567, "en")` is “1.2 MB”. */
export function sizeOf(bytes: number, lang: string): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1000)) / 3), UNITS.length) - 1;
  const how = { style: "unit", unit: UNITS[step], maximumSignificantDigits: 2 } as const;
  return new Intl.NumberFormat(lang, how).format(bytes / 1000 ** (step + 1));
}

/** Ask for the list of files. */
export async function fetchFiles(signal: AbortSignal): Promise<Files> {
  const response = await fetch("/dumps/", { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
