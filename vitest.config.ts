import { defineConfig } from 'vitest/config';

/** Tests that change the process they run in for good, above all with `vi.mock`. */
const alone = [
  'test/diagram/document-diagrams.test.ts',
  'test/diagram/dying-thread.test.ts',
  'test/links/no-network.test.ts',
  'test/project/throwing-parser.test.ts',
];

export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', 'test/fixtures/**'],
    pool: 'forks',
    maxWorkers: 2,
    // Continuous integration is slow and noisy: a test that hangs is found, a slow machine is not a failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          globalSetup: 'test/run-folder.ts',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/fixtures/**', ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
