import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql has a CommonJS and an ES module build; libraries load the first, and two instances refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    setupFiles: ['test/support/random-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: ['test/cli/**', 'test/explorer/browser/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'command line',
          sequence: { groupOrder: 1 },
          include: ['test/cli/**/*.test.ts'],
          globalSetup: 'test/support/build.ts',
          // Whole processes on a busy machine; only what hangs is to end here.
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          sequence: { groupOrder: 2 },
          include: ['test/explorer/browser/**/*.test.ts'],
          globalSetup: ['test/support/build.ts', 'test/explorer/support/site.ts'],
          testTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
