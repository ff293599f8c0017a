/** Configuration, database, app, listen, close: the only file that reads the clock and the environment. */
import module from 'node:module'
import path from 'node:path'
import { bundled } from './bundle.ts'

const major = Number(process.versions.node.split('.')[0])
if (major < 22) {
  console.error(
    `Cần Node 22.18 trở lên; máy đang chạy ${process.version}. Hãy chạy bằng "npm start". (Node 22.18 or newer is needed; run "npm start".)`,
  )
  process.exit(1)
}
// Whatever it writes is for its own eyes.
process.umask(0o077)
// A start costs two thirds where Node finds what it compiled before; where it cannot be kept it goes on without.
module.enableCompileCache(path.resolve(import.meta.dirname, '../node_modules/.cache/compiled'))
// Loaded only now: on an older Node the database driver ends the process without a word.
const joined = process.argv.includes('--sources') ? undefined : bundled('serve.js')
const { serve }: typeof import('./serve.ts') = await (joined === undefined ? import('./serve.ts') : import(joined))
await serve(process.env, () => new Date())
