/** Which language a reader wants: said in the address, chosen before, or set in the browser. */

import { chosen, type Language } from "./languages";

const KEY = "citypact-language";

/** Return the language to begin with. `?lang=` of an address holds while the window is open. */
export function wanted(): Language {
  const said = new URLSearchParams(location.search).get("lang");
  if (said) store(() => sessionStorage.setItem(KEY, said));
  return chosen([
    said,
    read(() => sessionStorage.getItem(KEY)),
    read(() => localStorage.getItem(KEY)),
    ...navigator.languages,
  ]);
}

/** Keep what the reader has chosen, for the next visit too. */
export function keep({ tag }: Language): void {
  store(() => sessionStorage.setItem(KEY, tag));
  store(() => localStorage.setItem(KEY, tag));
  const url = new URL(location.href);
  if (!url.searchParams.has("lang")) return;
  url.searchParams.set("lang", tag);
  history.replaceState(null, "", url);
}

function store(write: () => void): void {
  try {
    write();
  } catch {
    // Storage is switched off: the choice holds until the page is closed.
  }
}

function read(get: () => string | null): string | null {
  try {
    return get();
  } catch {
    return null;
  }
}
