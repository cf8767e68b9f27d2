/** Taking a file along: made by the page, or fetched, so that the page says what is refused. */

import { Refused, refused } from "../api/client";
import { type Download, save } from "./save";

/**
 * Save what a panel offers as a file of the reader.
 *
 * @throws {Refused} the server refuses the file, with its reason, or cannot be reached.
 */
export async function take(download: Download): Promise<void> {
  if ("make" in download) return save(download.file, await download.make());
  const response = await fetch(download.href).catch(() => {
    throw new Refused(0, "");
  });
  if (!response.ok) throw await refused(response);
  const said = response.headers.get("Content-Disposition") ?? "";
  save(nameIn(said, download.href), await response.blob());
}

/** The name that the server gives a file, `attachment; filename="network.csv"`, or its address. */
export function nameIn(disposition: string, address: string): string {
  const [path = ""] = address.split("?");
  const given = /filename="([^"]+)"/.exec(disposition)?.[1];
  return given ?? (path.slice(path.lastIndexOf("/") + 1) || "citypact");
}

/** What a download failed with, as a refusal that a page says. */
export function refusalOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused(500, error instanceof Error ? error.message : "");
}
