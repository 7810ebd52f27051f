import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Builds the GraphiQL page with everything it loads into dist/graphiql; served under /graphiql/. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/graphiql/',
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../../dist/graphiql', import.meta.url)),
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    // GraphiQL's modules start with "use no memo", which means nothing once they are bundled.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
    reportCompressedSize: false,
  },
})
