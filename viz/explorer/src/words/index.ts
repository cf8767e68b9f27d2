/** The words of the interface in the reader's language. */

export { useWords, type Words } from "./words";
