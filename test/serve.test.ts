/** The program as it is started for real: what it shares between the app and the clock, and how it ends. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { serve } from '../server/serve.ts'
import { now } from './support/clock.ts'

const made = vi.hoisted(() => ({ evaluations: 0 }))
vi.mock('../server/evaluation/facts.ts', async (original) => {
  const real = await original<typeof import('../server/evaluation/facts.ts')>()
  return {
    ...real,
    createEvaluation: (...given: Parameters<typeof real.createEvaluation>) => {
      made.evaluations += 1
      return real.createEvaluation(...given)
    },
  }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bct-serve-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

it('keeps one catalogue for the app and the reminders, says where it listens, and ends in order', async () => {
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  const ended = new Promise((resolve) => {
    vi.spyOn(process, 'exit').mockImplementation((code) => resolve(code) as never)
  })
  await serve({ PORT: '0', BCT_DATA: folder, BCT_MODE: 'sample' }, () => now)
  expect(made.evaluations).toBe(1)
  expect(said.mock.calls.join('\n')).toMatch(/http:\/\/127\.0\.0\.1:\d+/)
  process.emit('SIGTERM')
  expect(await ended).toBe(0)
})
