/** The texts of the network view in every language of the interface. */

const FILES = import.meta.glob<string>("../words/*/{network,page,parts}.ftl", {
  eager: true,
  query: "?raw",
  import: "default",
});

export function texts(tag: string): string[] {
  return Object.entries(FILES)
    .filter(([path]) => path.includes(`/${tag}/`))
    .map(([, text]) => text);
}
