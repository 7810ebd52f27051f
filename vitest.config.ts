import { defineConfig } from 'vitest/config'

export default defineConfig({
  // graphql has a CommonJS and an ES module build; libraries load the first, and two instances refuse each other.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
