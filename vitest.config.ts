import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/fixtures/**'],
    pool: 'forks',
    maxWorkers: 2,
    // Continuous integration is slow and noisy: a test that hangs is found, a slow machine is not a failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
