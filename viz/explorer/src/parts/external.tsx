/** Links that leave the explorer. */

import type { ComponentChildren } from "preact";
import { clipped } from "./clipped";
import { plain } from "./name";

/** Return an address that may be followed: of the web, and of nothing that runs script; else "". */
export function external(url: string): string {
  try {
    const { protocol, href, username } = new URL(url);
    const web = protocol === "https:" || protocol === "http:";
    return web && !username && plain(url) === url ? href : "";
  } catch {
    return "";
  }
}

/** A link to an address elsewhere, or only its text where the address may not be followed. */
export function External({ url, children }: { url: string; children?: ComponentChildren }) {
  const href = external(url);
  const shown = children ?? <bdi>{short(url)}</bdi>;
  if (!href) return <span>{shown}</span>;
  return (
    <a class="external" href={href} rel="external noreferrer">
      {shown}
    </a>
  );
}

function short(url: string): string {
  const text = url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return clipped(text, 60);
}
