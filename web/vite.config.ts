/** How the web is bundled: scripts, letters and pictures come from our own server alone, nothing is written into the page. */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

export default defineConfig({
  root,
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The size check reads from it what a first visit loads.
    manifest: true,
    // The policy of the page forbids inline scripts and data: letters, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': server, '/healthz': server },
    fs: { allow: ['..'] },
  },
})
