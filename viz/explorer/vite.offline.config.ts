import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** The page in one file: one script and one style, which `viz/offline_page.py` puts into it. */
export default defineConfig({
  plugins: [preact()],
  publicDir: false,
  build: {
    target: "es2022",
    outDir: "dist/offline",
    emptyOutDir: true,
    cssCodeSplit: false,
    assetsInlineLimit: 1_000_000,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    lib: {
      entry: "src/offline/main.tsx",
      formats: ["iife"],
      name: "citypact",
      fileName: () => "main.js",
      cssFileName: "main",
    },
  },
  define: { "process.env.NODE_ENV": '"production"' },
});
