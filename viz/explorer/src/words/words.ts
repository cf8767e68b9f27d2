/** The words of the interface in the reader's language, with its numbers, dates and lists. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { createContext } from "preact";
import { useContext, useLayoutEffect } from "preact/hooks";
import { written } from "./dates";
import { chosen, type Language } from "./languages";

export interface Words {
  /** BCP 47 tag of the language, as the API takes it. */
  lang: string;
  dir: "ltr" | "rtl";
  /** Return the text of a key; `{ $count }` in it is `args.count`. Without one: the key. */
  w: (key: string, args?: Record<string, FluentVariable>) => string;
  /** Return whether a text of a key exists. */
  has: (key: string) => boolean;
  /** Return a number as people write it here; `digits` are those after the point, at most. */
  number: (value: number, digits?: number) => string;
  /** Return a figure that may be a year: as a number, but four digits stand together. */
  figure: (value: number) => string;
  /** Return a date of a source (`2009`, `2009-05`, `2009-05-12`) as people write it here. */
  date: (text: string) => string;
  /** Return “A, B and C”. */
  list: (items: readonly string[]) => string;
  /** Compare two texts as a dictionary of this language does. */
  compare: (one: string, other: string) => number;
}

/** How many digits a figure has after the point, at most. */
const FIGURE_DIGITS = 4;

/** Return the words of a language; what it does not say, `spare` (English) says. */
export function wordsOf(language: Language, texts: string[], spare: string[] = []): Words {
  const bundles = [bundleOf(language.tag, texts), bundleOf("en", spare)];
  const compare = new Intl.Collator(language.tag, { numeric: true }).compare;
  const list = new Intl.ListFormat(language.tag, { type: "conjunction" });
  return {
    lang: language.tag,
    dir: language.dir,
    w: (key, args) => said(bundles, key, args),
    has: (key) => bundles.some((bundle) => bundle.hasMessage(key)),
    number: numbers(language.tag),
    figure: (value) =>
      new Intl.NumberFormat(language.tag, {
        maximumFractionDigits: FIGURE_DIGITS,
        useGrouping: "min2",
      }).format(value),
    date: (text) => written(language.tag, text),
    list: (items) => list.format(items),
    compare,
  };
}

/** Return what writes numbers; it is quick, as tables and maps have thousands of them. */
function numbers(tag: string): Words["number"] {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, digits = 0) => {
    const known = formats.get(digits);
    const format = known ?? new Intl.NumberFormat(tag, { maximumFractionDigits: digits });
    if (!known) formats.set(digits, format);
    return format.format(value);
  };
}

function bundleOf(tag: string, texts: string[]): FluentBundle {
  const bundle = new FluentBundle(tag);
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

function said(bundles: FluentBundle[], key: string, args?: Record<string, FluentVariable>): string {
  for (const bundle of bundles) {
    const pattern = bundle.getMessage(key)?.value;
    if (pattern) return bundle.formatPattern(pattern, args ?? null, []);
  }
  return key;
}

/** Fetch the words of a language. */
export async function loadWords(language: Language): Promise<Words> {
  const english = chosen(["en"]);
  const [texts, spare] = await Promise.all([language.load(), english.load()]);
  return wordsOf(language, texts.default, language === english ? [] : spare.default);
}

/** Let the document say the language of its words, and in which direction they are read. */
export function useSpoken({ lang, dir }: Words): void {
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
  }, [lang, dir]);
}

export const WordsContext = createContext<Words | null>(null);

/** Return the words of the page around: `const { w } = useWords(); w("home-title")`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("no words around this part of the page");
  return words;
}
