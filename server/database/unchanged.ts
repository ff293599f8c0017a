/**
 * Keeps small answers that every request needs for as long as nothing at all was committed to the database. Only SQLite can
 * tell that in a microsecond, by whatever process it was; elsewhere, and inside an act, it is read each time.
 */
import type BetterSqlite from 'better-sqlite3'
import type { Reader } from './tables.ts'

/** A number that changes with every commit of anybody else to the file of a reading connection. */
type Commits = () => number
const commitsOf = new WeakMap<Reader, Commits>()

/** `reading` is the connection by which `db` reads. */
export function countCommits(db: Reader, reading: BetterSqlite.Database): void {
  const version = reading.prepare('pragma data_version').pluck()
  commitsOf.set(db, () => version.get() as number)
}

type Kept<Value> = { commits: number; values: Map<string, Value> }

/** `read` for some key; `most` answers are kept for each database. They are shared: nobody may change them. */
export function keptWhileUnchanged<Value>(
  read: (db: Reader, key: string) => Promise<Value>,
  most: number,
): (db: Reader, key: string) => Promise<Value> {
  const all = new WeakMap<Reader, Kept<Value>>()
  return async (db, key) => {
    // Asked before the answer is read: what is committed meanwhile makes the answer old, whether it is in it or not.
    const commits = commitsOf.get(db)?.()
    if (commits === undefined) return read(db, key)
    let kept = all.get(db)
    if (kept?.commits !== commits) {
      kept = { commits, values: new Map() }
      all.set(db, kept)
    }
    const known = kept.values.get(key)
    if (known !== undefined) return known
    const value = await read(db, key)
    kept.values.set(key, value)
    if (kept.values.size > most) kept.values.delete(kept.values.keys().next().value as string)
    return value
  }
}
