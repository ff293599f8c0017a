/**
 * Whose turn it is on the one connection that writes a SQLite file. Acts that wait are done one after the other inside one
 * transaction, each in a savepoint of its own: a single write to the disk makes all of them last, and only then is any of
 * them answered. An act that fails takes back its own savepoint and nothing else.
 */
import type BetterSqlite from 'better-sqlite3'

type Waiting = { isAlone: boolean; begin: () => void; refuse: (error: unknown) => void }
type Done = { answer: () => void; refuse: (error: unknown) => void }
type Group = { isAlone: boolean; since: number; acts: number; done: Done[] }

/** How much one write to the disk carries: whoever was first waits for whoever comes last. */
export type Bounds = { acts: number; milliseconds: number }
const usual: Bounds = { acts: 64, milliseconds: 20 }

/** Kept as it is here: tests put a clock of their own in its place. */
const nextRound = setImmediate

export class Turns {
  readonly #database: BetterSqlite.Database
  readonly #bounds: Bounds
  readonly #statements = new Map<string, BetterSqlite.Statement>()
  readonly #waiting: Waiting[] = []
  #group: Group | undefined
  #isAtWork = false
  #isCalled = false
  #lost: unknown
  #closed: (() => void)[] = []

  constructor(database: BetterSqlite.Database, bounds = usual) {
    this.#database = database
    this.#bounds = bounds
  }

  /** Resolves when the act may begin. It must be ended by `release` and `finish`, or by `takeBack`. */
  begin(isAlone: boolean): Promise<void> {
    return new Promise((begin, refuse) => {
      this.#waiting.push({ isAlone, begin, refuse })
      this.#call()
    })
  }

  /** The act is done, as far as it goes by itself. */
  release(): void {
    this.refuseWhereLost()
    if (!this.#group?.isAlone) this.#run('release act')
  }

  /** Resolves when what was released is on the disk; fails where all of its group could not be written. */
  finish(): Promise<void> {
    return new Promise((answer, refuse) => {
      this.#group?.done.push({ answer, refuse })
      this.#isAtWork = false
      this.#goOn()
    })
  }

  /** Undoes the act. What it failed by may rest on what others of its group wrote: it is answered with them. */
  async takeBack(): Promise<void> {
    if (this.#group?.isAlone && this.#database.inTransaction) this.#run('rollback')
    if (!this.#database.inTransaction) return this.#dissolve()
    this.#run('rollback to act')
    this.#run('release act')
    return this.finish()
  }

  /** To be told of every statement of an act that failed: SQLite may have rolled back all of it by itself. */
  noteFailure(error: unknown): void {
    if (!this.#database.inTransaction) this.#lost ??= error
  }

  /** What an act still writes after all was rolled back would stand alone. */
  refuseWhereLost(): void {
    if (this.#lost !== undefined) throw this.#lost
  }

  /** Resolves when no act is under way: what stands beside them neither sees half of one nor becomes part of it. */
  async free(): Promise<void> {
    while (this.#group) await new Promise<void>((resolve) => this.#closed.push(resolve))
  }

  /** The same, with nobody waiting. */
  async idle(): Promise<void> {
    while (this.#group || this.#waiting.length > 0) await new Promise<void>((resolve) => this.#closed.push(resolve))
  }

  /** Not at once: whoever asks in the same round of the event loop comes along. */
  #call(): void {
    if (this.#isCalled) return
    this.#isCalled = true
    nextRound(() => {
      this.#isCalled = false
      if (!this.#isAtWork) this.#goOn()
    })
  }

  #goOn(): void {
    const next = this.#waiting[0]
    if (this.#group && !(next && this.#mayJoin(this.#group, next))) {
      this.#write(this.#group)
      // Those who were answered are heard before the next begins.
      if (next) this.#call()
    } else if (next) this.#start(next)
  }

  #start(next: Waiting): void {
    try {
      if (!this.#group) this.#run('begin immediate')
      // Who is alone has nobody to spare: nothing is kept beside thousands of rows for taking back less than all.
      if (!next.isAlone) this.#run('savepoint act')
    } catch (error) {
      // Another program holds the file: nobody who waits here would get it, and each try holds up everybody.
      for (const one of this.#waiting.splice(0)) one.refuse(error)
      if (this.#group) this.#write(this.#group)
      else if (this.#database.inTransaction) this.#run('rollback')
      this.#tell()
      return
    }
    this.#group ??= { isAlone: next.isAlone, since: performance.now(), acts: 0, done: [] }
    this.#waiting.shift()
    this.#group.acts += 1
    this.#isAtWork = true
    next.begin()
  }

  #write(group: Group): void {
    this.#group = undefined
    try {
      this.#run('commit')
      for (const { answer } of group.done) answer()
    } catch (error) {
      if (this.#database.inTransaction) this.#run('rollback')
      for (const { refuse } of group.done) refuse(error)
    }
    this.#tell()
  }

  /** All of the group was rolled back: none of it is answered as done. */
  #dissolve(): void {
    const error = this.#lost
    const done = this.#group?.done ?? []
    this.#lost = undefined
    this.#group = undefined
    this.#isAtWork = false
    for (const { refuse } of done) refuse(error)
    this.#tell()
    this.#goOn()
  }

  #tell(): void {
    for (const resolve of this.#closed.splice(0)) resolve()
  }

  #run(text: string): void {
    const known = this.#statements.get(text) ?? this.#database.prepare(text)
    this.#statements.set(text, known)
    known.run()
  }

  #mayJoin(group: Group, { isAlone }: Waiting): boolean {
    if (isAlone || group.isAlone) return false
    return group.acts < this.#bounds.acts && performance.now() - group.since < this.#bounds.milliseconds
  }
}
