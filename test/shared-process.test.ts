/** Test files that run in one process one after the other leave it as they found it: each could be the first. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { sharedFiles } from './vitest.config.ts'

const root = path.resolve(import.meta.dirname, '..')

/** Altered modules, globals, environment or folder would be there for the next file, too. */
const alters = /\bvi\.(mock|doMock|stubGlobal|stubEnv|hoisted)\b|process\.env\b|process\.chdir|globalThis\.\w+ = /

it('no file of a shared process alters modules, globals or the environment', () => {
  const files = globSync(sharedFiles, { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => alters.test(readFileSync(path.join(root, file), 'utf8')))).toEqual([])
})
