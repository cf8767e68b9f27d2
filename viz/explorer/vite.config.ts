import preact from "@preact/preset-vite";
import { defineConfig } from "vitest/config";

/** The pages: `index.html` and hashed files in `assets/`. `server` is where `npm run dev` asks. */
const server = process.env.CITYPACT_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [preact()],
  build: {
    target: "es2022",
    outDir: "dist",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    license: { fileName: "assets/licences.txt" },
    chunkSizeWarningLimit: 3000,
    // YASGUI reads JSON by `eval` where a browser has no JSON; the policy of the pages forbids it.
    rolldownOptions: { checks: { eval: false, pluginTimings: false } },
  },
  server: { proxy: { "/api": server, "/sparql": server } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
