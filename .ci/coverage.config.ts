import { defineConfig } from 'vitest/config';

if (!('typescript' in process.features) || !process.features.typescript)
  throw new Error('coverage runs the sources as they are written: it needs a Node.js that strips types (22.18 or newer)');

/** The tests that need no privilege, with the sources loaded by Node itself: what V8 counts then fits the files line by line. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/unit/**/*.test.ts', 'test/conformance/**/*.test.ts'],
    // It loads the codec again as if on other machines, for which it needs the modules of the runner.
    exclude: ['test/unit/codec/word.test.ts'],
    experimental: { viteModuleRunner: false },
    setupFiles: ['test/support/take-coverage.ts'],
    pool: 'forks',
    testTimeout: 30_000,
  },
});
