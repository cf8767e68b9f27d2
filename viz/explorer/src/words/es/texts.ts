/** The texts of this language: one chunk, fetched when a reader has chosen it. */
export default Object.values(
  import.meta.glob<string>("./*.ftl", { eager: true, query: "?raw", import: "default" }),
);
