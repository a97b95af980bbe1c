import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { graphiqlBahasa } from "./graphiql-bahasa.js";

const page = fileURLToPath(new URL("./penjelajah", import.meta.url));

/**
 * Build of the schema explorer. Every asset becomes a file of its own under `/penjelajah/assets/`, so that the
 * page runs under a content security policy without `data:` fonts, `blob:` workers or `eval`.
 */
export default defineConfig({
  root: page,
  base: "/penjelajah/",
  publicDir: false,
  cacheDir: fileURLToPath(new URL("../../node_modules/.vite", import.meta.url)),
  plugins: [graphiqlBahasa()],
  build: {
    outDir: fileURLToPath(new URL("../../dist/web/penjelajah", import.meta.url)),
    emptyOutDir: true,
    sourcemap: false,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 5000,
  },
  worker: { format: "es" },
});
