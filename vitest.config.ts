import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // A browser on a busy machine takes more than the second that is waited by default.
    expect: { poll: { timeout: 10_000 } },
    include: ["test/**/*.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // By default one core is left free; much of a test is waiting for a program that it runs.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
