/** The beginning of the explorer: the reader's language, then the page at the address. */

import { render } from "preact";
import { useState } from "preact/hooks";
import { ask } from "./api/client";
import { fetchPage } from "./page/pages";
import { startRouting } from "./page/router";
import { Shell } from "./page/shell";
import "./page/styles";
import { keep, wanted } from "./words/choice";
import type { Language } from "./words/languages";
import { loadWords, useSpoken, type Words, WordsContext } from "./words/words";

function Explorer({ first }: { first: Words }) {
  const [words, setWords] = useState(first);
  useSpoken(words);
  const choose = async (language: Language) => {
    keep(language);
    setWords(await loadWords(language));
  };
  return (
    <WordsContext.Provider value={words}>
      <Shell choose={choose} />
    </WordsContext.Provider>
  );
}

async function start(): Promise<void> {
  const language = wanted();
  fetchPage(location.pathname);
  if (location.pathname === "/") ask("about", { lang: language.tag }).catch(() => undefined);
  const words = await loadWords(language);
  const page = document.getElementById("page");
  if (!page) return;
  startRouting();
  page.replaceChildren();
  render(<Explorer first={words} />, page);
}

void start();
