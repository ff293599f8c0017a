import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './support/slow-first.ts'

/** These alter nothing of their process (test/shared-process.test.ts holds them to it), and the program is loaded once for many; what must alter it stands in test/apart. */
const shared = [
  'briefing',
  'charting',
  'database',
  'domain',
  'evaluation',
  'exporting',
  'features',
  'http',
  'importing',
  'operations',
  'recording',
  'reliability',
  'security',
  'seeds',
]
export const sharedFiles = shared.map((folder) => `test/${folder}/**/*.test.ts`)

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    globalSetup: ['test/support/postgres.ts'],
    // Two cores, and browsers are hungry.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser on a busy machine takes its time; what never comes is still red.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default'],
    sequence: { sequencer: SlowFirst },
    projects: [
      { extends: true, test: { name: 'apart', include: ['test/**/*.test.ts'], exclude: sharedFiles } },
      { extends: true, test: { name: 'shared', include: sharedFiles, isolate: false } },
    ],
  },
})
