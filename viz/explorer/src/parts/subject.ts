/** What a page is about: files that are taken along are named after it. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { fileName } from "./save";

/** The name of the thing or view of a page; "" where a page sets none. */
export const Subject = createContext("");

const LONGEST = 60;

/**
 * Return what names a file after the page and the part of it: `city-of-gwangju-works-with.csv`. The
 * name of a page is cut where it is long, so that that of the part stays.
 */
export function useFileName(): (part: string, extension: string) => string {
  const subject = useContext(Subject);
  return (part, extension) => fileName(`${subject.slice(0, LONGEST)} ${part}`, extension);
}
