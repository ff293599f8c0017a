/** Locks between processes, held by the operating system as SQLite asks it to: whoever holds one loses it when it ends, however that is. */
import BetterSqlite from 'better-sqlite3'

/** A lock by the name of a file; undefined where another process, or another part of this one, has it. */
export function lockOf(file: string): { release: () => void } | undefined {
  const lock = new BetterSqlite(file, { timeout: 0 })
  try {
    // Nothing is ever written into it.
    lock.pragma('journal_mode = off')
    lock.exec('begin exclusive')
    return { release: () => lock.close() }
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return undefined
    throw error
  }
}
