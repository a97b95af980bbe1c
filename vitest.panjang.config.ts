import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** The long runs, kept out of `npm test`: kills, interleavings, fuzz. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ["test/**/*.panjang.ts"] },
});
