import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

const { projects: _, ...bersama } = base.test ?? {};

/** The long runs, kept out of `npm test`: kills, interleavings, fuzz, crawls of everything that can be asked. */
export default defineConfig({
  ...base,
  test: {
    ...bersama,
    include: ["test/**/*.panjang.ts"],
    isolate: false,
    globalSetup: ["test/support/global-setup.ts"],
  },
});
