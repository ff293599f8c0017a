import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/postgres.ts'],
    // Every file that touches the database has its own; two cores, and browsers are hungry.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A browser on a busy machine takes its time; what never comes is still red.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default'],
  },
})
