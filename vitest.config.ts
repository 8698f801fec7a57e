import { defineConfig } from 'vitest/config';

/** The limit is for what would never end; a machine may be slow, or busy with other suites. */
const project = (name: string, more: object = {}) => ({ test: { name, include: [`test/${name}/**/*.test.ts`], pool: 'forks' as const, testTimeout: 30_000, ...more } });

export default defineConfig({
  test: {
    projects: [
      project('unit', { include: ['test/unit/**/*.test.ts', 'test/layout.test.ts'] }),
      project('conformance'),
      project('rules'),
      project('cli', { testTimeout: 60_000 }),
      project('drift', { testTimeout: 120_000 }),
      project('golden', { testTimeout: 300_000 }),
      project('live', { testTimeout: 120_000, fileParallelism: false }),
      project('applets', { testTimeout: 120_000 }),
      project('translate', { testTimeout: 300_000, fileParallelism: false }),
      project('judge', { testTimeout: 600_000 }),
      project('lab', { testTimeout: 1_500_000, fileParallelism: false }),
    ],
  },
});
