/**
 * The one way in which acts write: all of an act or nothing of it, answered when it is on the disk. Work may be done again
 * where it collided with another act, so it keeps nothing outside that a second run would spoil.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { Failure } from '../domain/failure.ts'
import { beginAudit, sealAudit } from './audit.ts'
import { isCollision, isHeldUp, isLostConnection } from './constraint.ts'
import { engineOf } from './engine.ts'
import type { Database } from './tables.ts'
import { writingSentences } from './writing.vi.ts'

type Manner = {
  /** Thousands of rows, as of an import: others do not wait for the disk together with it, and no clock cuts it short. */
  isLong?: boolean
}

/** How often an act is done again that collided with others; then its sender is asked to. */
const mostRepetitions = 5
const firstPause = 10

/** Does the work in one transaction and answers what it answers, once that is committed. */
export async function inTransaction<T>(
  db: Database,
  work: (trx: Database) => Promise<T>,
  { isLong = false }: Manner = {},
): Promise<T> {
  for (let repetitions = 0; ; repetitions += 1) {
    try {
      return await once(db, work, isLong)
    } catch (error) {
      if (isLostConnection(error)) throw new Failure('unavailable', { message: writingSentences.lost })
      if (isCollision(error) && repetitions < mostRepetitions) await wait(pauseBefore(repetitions))
      else if (isCollision(error) || isHeldUp(error)) throw new Failure('conflict', { message: writingSentences.busy })
      else throw error
    }
  }
}

/** Reads all as it stands at one moment, whatever is written meanwhile. On SQLite nothing is: whoever writes waits. */
export async function readStill<T>(db: Database, work: (still: Database) => Promise<T>): Promise<T> {
  const begin = db.transaction()
  if (engineOf(db) === 'sqlite') return begin.setIsolationLevel('serializable').execute(work)
  return begin.setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}

function once<T>(db: Database, work: (trx: Database) => Promise<T>, isLong: boolean): Promise<T> {
  if (engineOf(db) === 'sqlite') {
    const begin = db.transaction()
    return (isLong ? begin.setIsolationLevel('serializable') : begin).execute((trx) => recorded(trx, work))
  }
  return db.transaction().execute(async (trx) => {
    // One statement of it may wait for a person's save to end, and then for thousands of rows to be written.
    if (isLong) await sql`set local statement_timeout = 0`.execute(trx)
    return recorded(trx, work)
  })
}

async function recorded<T>(trx: Database, work: (trx: Database) => Promise<T>): Promise<T> {
  beginAudit(trx)
  const answer = await work(trx)
  await sealAudit(trx)
  return answer
}

/** Longer each time, and never the same for two who collided. */
function pauseBefore(repetition: number): number {
  return firstPause * 2 ** repetition * (0.5 + Math.random())
}
