/** The languages of the interface: those of the United Nations. */

export interface Language {
  /** BCP 47 tag: of the folder with its texts, of `lang` in the page and in questions to the API. */
  tag: string;
  /** What its readers call it. */
  name: string;
  dir: "ltr" | "rtl";
  load: () => Promise<{ default: string[] }>;
}

export const LANGUAGES: readonly Language[] = [
  { tag: "ar", name: "العربية", dir: "rtl", load: () => import("./ar/texts") },
  { tag: "zh", name: "中文", dir: "ltr", load: () => import("./zh/texts") },
  { tag: "en", name: "English", dir: "ltr", load: () => import("./en/texts") },
  { tag: "fr", name: "Français", dir: "ltr", load: () => import("./fr/texts") },
  { tag: "ru", name: "Русский", dir: "ltr", load: () => import("./ru/texts") },
  { tag: "es", name: "Español", dir: "ltr", load: () => import("./es/texts") },
];

/**
 * Return the first wanted language that there is, by its primary subtag, or English.
 *
 * `chosen(["zh-Hant-TW", "en"])` is Chinese, `chosen(["de"])` English.
 */
export function chosen(wanted: readonly (string | null)[]): Language {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split("-")[0];
    const found = LANGUAGES.find((language) => language.tag === primary);
    if (found) return found;
  }
  return LANGUAGES.find((language) => language.tag === "en") as Language;
}

/** Return what a language is called in another: `languageName("zh-Hans", "fr")`; "" for none. */
export function languageName(tag: string, lang: string): string {
  if (!tag || tag === "und" || tag === "mul") return "";
  try {
    return new Intl.DisplayNames(lang, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
