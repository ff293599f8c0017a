/** A process that is started apart learns nothing of the server's environment, and keeps what Node compiled for the next one. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, it, vi } from 'vitest'
import { forkApart } from '../../server/apart/fork-apart.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'bct-apart-'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

type Told = { names: string[]; compiled: string; heap: number }

function told(): Promise<Told> {
  const file = path.join(folder, 'told.mjs')
  writeFileSync(
    file,
    `import module from 'node:module'
     import { getHeapStatistics } from 'node:v8'
     const heap = getHeapStatistics().heap_size_limit / 1024 ** 2
     process.send({ names: Object.keys(process.env), compiled: module.getCompileCacheDir() ?? '', heap })
     process.disconnect()`,
  )
  const child = forkApart({ program: pathToFileURL(file), heap: 100 })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Told))
    child.once('error', reject)
  })
}

it('knows of its environment only where compiled programs are kept, and has a bounded heap', async () => {
  vi.stubEnv('BCT_SOME_SECRET', 'x')
  const { names, compiled, heap } = await told()
  expect(names).toEqual(['NODE_COMPILE_CACHE'])
  expect(path.relative(process.cwd(), compiled)).toMatch(/^node_modules.\.cache/)
  expect(existsSync(compiled)).toBe(true)
  expect(heap).toBeLessThan(400)
})
