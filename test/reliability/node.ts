/** The program as a process of its own, started as main.ts starts it, on the day on which all tests stand. Its first argument is when that day began. */
import module from 'node:module'
import path from 'node:path'
import { bundled } from '../../server/bundle.ts'
import { now } from '../support/clock.ts'

module.enableCompileCache(path.resolve(import.meta.dirname, '../../node_modules/.cache/compiled'))
const joined = bundled('serve.js')
const { serve }: typeof import('../../server/serve.ts') = await (joined === undefined
  ? import('../../server/serve.ts')
  : import(joined))
const ahead = now.getTime() - Number(process.argv[2])
await serve(process.env, () => new Date(Date.now() + ahead))
