import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the page into dist/explorer, from where the service hands it out. Nothing is inlined, so that the page runs under a strict Content Security Policy. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../../dist/explorer',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
})
