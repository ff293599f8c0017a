/** How the web is bundled: scripts, letters and pictures come from our own server alone, nothing is written into the page. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** Squeezes each file once, as tightly as can be, instead of at every visit a little. */
const squeeze: Plugin = {
  name: 'squeeze',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const files = Object.keys(bundle).filter((file) => /\.(js|css|svg|html)$/.test(file))
    await Promise.all(
      files.map(async (file) => {
        const bytes = await readFile(path.join(dir, file))
        if (bytes.length >= worthSqueezing) await writeFile(path.join(dir, `${file}.br`), await brotli(bytes))
      }),
    )
  },
}
const brotli = promisify(brotliCompress)
/** The server sends smaller ones as they are. */
const worthSqueezing = 1400

/** Shared by the pages of accounts and administration alone: nobody's first page should wait for it. */
const office =
  /[\\/](admin-page|column-heads|copy-button|forms|guessed-words|password[\w-]*|people\.vi|sessions-section|shown-once|name-picker|unit-picker|use-reach|with-mantine)\.(css|tsx?)$/

function isShared(id: string): boolean {
  return /(web|server)[\\/](components|text|domain)[\\/]/.test(id) && !office.test(id)
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [react(), squeeze],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The size check reads from it what a first visit loads.
    manifest: true,
    // The policy of the page forbids inline scripts and data: letters, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Changes rarely, so that browsers keep it from one release to the next.
            { name: 'vendor', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/ },
            // What most pages share, as one file instead of a dozen crumbs.
            { name: 'shell', test: isShared, minShareCount: 3 },
            // Small things that the page of a unit and one or two others use: a request for each would take longer than all of them.
            {
              name: 'parts',
              test: /web[\\/](components[\\/]use-(near|later)|charts[\\/]series-(line|paper)|mergers)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // Anchored: the web's own /api.ts must not be sent to the server.
    proxy: { '^/api/': server, '^/healthz$': server },
    fs: { allow: ['..'] },
  },
})
