/** How the server is joined into a few files (bundle.ts says what for). */
import path from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { bundleFolder, lookOf, type Sources, sourcesFile } from './bundle.ts'

const root = path.join(import.meta.dirname, '..')
const isOurs = (id: string) => path.isAbsolute(id) && !id.includes('node_modules')
const fromRoot = (file: string) => path.relative(root, file).replaceAll('\\', '/')

/** A joined file lies elsewhere than its sources: what they name beside themselves is still found beside them. */
const places: Plugin = {
  name: 'places',
  transform(code, id) {
    if (!isOurs(id) || !code.includes('import.meta.')) return
    const file = path.relative(bundleFolder, id).replaceAll('\\', '/')
    return code
      .replaceAll('import.meta.url', `new URL('${file}', import.meta.url).href`)
      .replaceAll('import.meta.dirname', `(import.meta.dirname + '/${path.posix.dirname(file)}')`)
  },
}

/** Notes of what it was made, so that a start can see whether that is still what is there. */
const sources: Plugin = {
  name: 'sources',
  generateBundle() {
    const files = [...this.getModuleIds()].filter(path.isAbsolute).map((id) => (isOurs(id) ? id : packageFile(id)))
    const looks: Sources = Object.fromEntries([...new Set(files)].map((file) => [fromRoot(file), lookOf(file)]))
    this.emitFile({ type: 'asset', fileName: sourcesFile, source: JSON.stringify(looks) })
  },
}

/** Of a package the file that changes with its version. */
function packageFile(id: string): string {
  const [, folder] = /^(.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) as unknown as [string, string]
  return path.join(folder, 'package.json')
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [places, sources],
  // Those that consist of many small files. The others bring machine code, or are loaded where they are needed.
  ssr: { noExternal: ['fastify-type-provider-zod', 'hucre', 'kysely', 'zod'] },
  build: {
    ssr: true,
    outDir: bundleFolder,
    emptyOutDir: true,
    minify: false,
    target: 'node22',
    rolldownOptions: {
      input: { serve: path.join(root, 'server/serve.ts'), admin: path.join(root, 'server/admin/run.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
