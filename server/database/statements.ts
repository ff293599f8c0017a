/**
 * Statements of one SQLite connection, kept ready: making one takes longer than most of them run. Bounded in number and in
 * length; which was not asked for longest goes first. A kept one is made anew by SQLite itself after the schema changed, and
 * ends with its connection.
 */
import type BetterSqlite from 'better-sqlite3'

/** What reads or writes rows. A pragma may act while it is made, and what changes the schema is asked for once. */
const rows = /^\s*(select|insert|update|delete|with)\b/i

export type Room = { statements: number; length: number }
/** Of a hundred rows with all their values there is room for each; a longer one takes more memory than it saves time. */
const usual: Room = { statements: 200, length: 12_000 }

export class Statements {
  readonly #database: Pick<BetterSqlite.Database, 'prepare'>
  readonly #room: Room
  readonly #kept = new Map<string, BetterSqlite.Statement>()

  constructor(database: Pick<BetterSqlite.Database, 'prepare'>, room = usual) {
    this.#database = database
    this.#room = room
  }

  /** Ready to be run; whoever asks runs it at once, to its end. */
  of(text: string): BetterSqlite.Statement {
    const known = this.#kept.get(text)
    if (known !== undefined) this.#kept.delete(text)
    const statement = known ?? this.#database.prepare(text)
    if (known === undefined && (text.length > this.#room.length || !rows.test(text))) return statement
    this.#kept.set(text, statement)
    if (this.#kept.size > this.#room.statements) this.#kept.delete(this.#kept.keys().next().value as string)
    return statement
  }
}
