import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src/", import.meta.url));
const graphql = fileURLToPath(new URL("./node_modules/graphql/index.js", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^#(.*)\.js$/, replacement: `${src}$1.ts` },
      { find: /^graphql$/, replacement: graphql },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      // Most files share the loaded program: loading and warming it anew for each would take a third of the time.
      {
        extends: true,
        test: {
          name: "bersama",
          include: ["test/**/*.test.ts"],
          isolate: false,
          globalSetup: ["test/support/global-setup.ts"],
        },
      },
      // Those that put another module in the place of one.
      { extends: true, test: { name: "modul", include: ["test/**/*.modul.ts"], isolate: true } },
    ],
  },
});
