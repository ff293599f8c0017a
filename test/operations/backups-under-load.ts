/**
 * Takes backups while eight writers of another process save at full rate, restores each, and holds it against what was
 * acknowledged before and after: whole, of one moment, nothing in between. For a short form and for long ones.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { connectSqlite } from '../../server/database/connect.ts'
import type { DatabasePlace } from '../../server/database/snapshot.ts'
import { takeBackup } from '../../server/operations/backup.ts'
import { takeIn } from '../../server/operations/take-in.ts'

export type RoundOfBackup = {
  /** Saves acknowledged before the backup began and after it ended. */
  before: number
  after: number
  /** What the restored copy holds: rows of the record, and the sum of the counters. */
  rows: number
  sum: number
  milliseconds: number
}

/** Eight, each of which may have committed what it has not told of yet. */
export const writers = 8

/** Throws where a backup does not restore to the very content that its manifest names. */
export async function backupsUnderLoad(place: DatabasePlace, rounds: number): Promise<RoundOfBackup[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bct-load-'))
  const child = fork(path.join(import.meta.dirname, 'ledger-writers.ts'), [JSON.stringify(place)])
  const found: RoundOfBackup[] = []
  try {
    while ((await savedBy(child)) < writers) await new Promise((resolve) => setTimeout(resolve, 20))
    for (let round = 0; round < rounds; round += 1) {
      const [file, copy] = [path.join(folder, `${round}.bct`), path.join(folder, `${round}.db`)]
      const before = await savedBy(child)
      const started = performance.now()
      await takeBackup({ place, file, now: new Date() })
      const milliseconds = performance.now() - started
      const after = await savedBy(child)
      await takeIn(file, undefined, { file: copy }, async () => {})
      found.push({ before, after, milliseconds, ...(await ledgerOf(copy)) })
      for (const name of [file, copy]) rmSync(name)
    }
  } finally {
    const ended = once(child, 'exit')
    if (child.connected) child.send('stop')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return found
}

async function savedBy(child: ChildProcess): Promise<number> {
  if (!child.connected) throw new Error('the writers have ended by themselves')
  const answered = once(child, 'message')
  child.send('count')
  return (await answered)[0]
}

async function ledgerOf(file: string): Promise<{ rows: number; sum: number }> {
  const { db, close } = connectSqlite(file)
  try {
    const audit = await db.selectFrom('audit').select('id').where('act', '=', 'ledger').execute()
    const versions = await db.selectFrom('data_version').selectAll().execute()
    const counters = versions.filter(({ topic }) => topic.startsWith('ledger-'))
    return { rows: audit.length, sum: counters.reduce((sum, { version }) => sum + version, 0) }
  } finally {
    await close()
  }
}
