import { defineConfig } from "vitest/config";

/**
 * Tests in a real browser against a running server: SINERGI_TEST_URL, SINERGI_TEST_TOKEN_P1 and
 * SINERGI_TEST_TOKEN_P2 (tokens of bpjs-sistem and ahu-sistem); SINERGI_TEST_CHROMIUM names another browser.
 */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.browser.ts"],
    testTimeout: 90_000,
    hookTimeout: 60_000,
    maxWorkers: 1,
    fileParallelism: false,
  },
});
