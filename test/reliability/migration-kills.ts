/**
 * A migration that is killed on its way is taken up again by the next start, and ends in the very schema and rows of one that
 * was never disturbed.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fillSample } from '../../seeds/fill.ts'
import { connect } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'
import { atOneMoment, type DatabasePlace } from '../../server/database/snapshot.ts'
import { fileFaults } from '../../server/database/soundness.ts'
import { digestDatabase } from '../../server/operations/canonical.ts'
import { now } from '../support/clock.ts'
import { dice } from './property.ts'

export type MigrationReport = { kills: number; onTheWay: number; faults: string[] }

/** `placeOf` gives an empty place for each round. */
export async function killDuringMigrations(
  placeOf: (round: number) => Promise<DatabasePlace> | DatabasePlace,
  kills: number,
  seed: number,
): Promise<MigrationReport> {
  const roll = dice(seed)
  const report: MigrationReport = { kills: 0, onTheWay: 0, faults: [] }
  const undisturbed = await placeOf(0)
  const started = performance.now()
  await migrateApart(undisturbed)
  const usual = performance.now() - started
  const right = await finished(undisturbed)
  while (report.kills < kills && report.faults.length === 0) {
    report.kills += 1
    const place = await placeOf(report.kills)
    // Most of the time the process gets ready for its work.
    await migrateApart(place, Math.floor(usual * 0.4) + roll(Math.ceil(usual * 0.6)))
    const connection = await connect(place)
    for (const fault of await fileFaults(connection, 'full')) report.faults.push(fault)
    const ran = await migrate(connection.db)
    await connection.close()
    if (ran.length > 0) report.onTheWay += 1
    if ((await finished(place)) !== right) report.faults.push(`killed before ${ran[0]}, it ended in something else`)
  }
  return report
}

/** In a process of its own, killed after so many milliseconds where it is to be. */
async function migrateApart(place: DatabasePlace, killAfter?: number): Promise<void> {
  if (place.databaseUrl === undefined) mkdirSync(place.dataFolder, { recursive: true })
  const child = fork(path.join(import.meta.dirname, 'migrating.ts'), [JSON.stringify(place)])
  const ended = once(child, 'exit')
  if (killAfter !== undefined) {
    await Promise.race([pause(killAfter), ended])
    child.kill('SIGKILL')
  }
  const [code] = await ended
  if (killAfter === undefined && code !== 0) throw new Error(`migrating ended with ${code}`)
}

/** With the sample in it: a schema is right that takes it. */
async function finished(place: DatabasePlace): Promise<string> {
  const connection = await connect(place)
  await fillSample(connection.db, now)
  await connection.close()
  return (await atOneMoment(place, (snapshot) => digestDatabase(snapshot))).sha256
}
