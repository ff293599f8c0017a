/**
 * What clients were told that it is saved, held against what the database says afterwards: every acknowledged save stands in
 * the record of acts with its revision, none twice, revisions follow one another, and nothing is there that nobody sent.
 */
import type { Connection } from '../../server/database/connect.ts'
import { fileFaults } from '../../server/database/soundness.ts'
import { type KnownEnd, verifyAudit } from '../../server/database/verify-audit.ts'
import type { Cell, Clerk } from './site.ts'

type Ack = { cell: number; revision: number; value: number; clerk: number }

const mostFaults = 50

export class Ledger {
  readonly cells: readonly Cell[]
  readonly faults: string[] = []
  readonly #clerks: readonly Clerk[]
  readonly #acks = new Map<string, Ack>()
  /** By value, which no two saves share: which cell it was sent for and by whom. */
  readonly #sent = new Map<number, { cell: number; clerk: number }>()
  readonly #places: Map<string, number>
  #written: ReadonlyMap<string, number> = new Map()
  #end: KnownEnd | undefined

  constructor(cells: readonly Cell[], clerks: readonly Clerk[]) {
    this.cells = cells
    this.#clerks = clerks
    this.#places = new Map(cells.map((cell, index) => [placeOf(cell.month, cell.unitId, cell.elementId), index]))
  }

  get acknowledged(): number {
    return this.#acks.size
  }

  /** Resolves when so many saves are acknowledged; fails where clients wait for a minute in vain. */
  async reach(count: number): Promise<void> {
    const until = performance.now() + 60_000
    while (this.acknowledged < count) {
      if (performance.now() > until) throw new Error(`nobody is answered any more after ${this.acknowledged} saves`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  send(cell: number, value: number, clerk: number): void {
    this.#sent.set(value, { cell, clerk })
  }

  acknowledge(cell: number, revision: number, value: number, clerk: number): void {
    const key = `${cell} ${revision}`
    const before = this.#acks.get(key)
    if (before !== undefined && before.value !== value)
      this.fault(`revision ${revision} of ${this.#name(cell)} was acknowledged twice: for ${before.value} and ${value}`)
    this.#acks.set(key, { cell, revision, value, clerk })
  }

  /** What the record said of a revision when it was last looked at. */
  valueAt(cell: number, revision: number): number | undefined {
    return this.#written.get(`${cell} ${revision}`)
  }

  fault(text: string): void {
    if (this.faults.length < mostFaults) this.faults.push(text)
  }

  /** Holds all that was acknowledged so far against the database; what it stands at is known from then on. */
  async holdAgainst(connection: Connection): Promise<void> {
    const { db } = connection
    for (const said of await fileFaults(connection, 'full')) this.fault(`the file is damaged: ${said}`)
    const report = await verifyAudit(db, this.#end === undefined ? [] : [this.#end])
    for (const fault of report.faults) this.fault(`the record of acts: ${JSON.stringify(fault)}`)
    this.#end = report.end
    const rows = await db
      .selectFrom('audit')
      .select(['month', 'unit_id', 'element_id', 'revision', 'account_id', 'after'])
      .where('act', '=', 'save_figure')
      .execute()
    const written = new Map<string, number>()
    this.#written = written
    const counts = new Map<number, { rows: number; last: number; value: number }>()
    for (const row of rows) {
      const cell = this.#places.get(placeOf(row.month, row.unit_id, row.element_id))
      const [revision, value] = [row.revision as number, JSON.parse(row.after ?? '').value as number]
      const sent = this.#sent.get(value)
      if (cell === undefined || sent?.cell !== cell || this.#clerks[sent.clerk]?.id !== row.account_id) {
        this.fault(`nobody sent ${value} for ${row.month} ${row.unit_id} ${row.element_id} as ${row.account_id}`)
        continue
      }
      const key = `${cell} ${revision}`
      if (written.has(key)) this.fault(`revision ${revision} of ${this.#name(cell)} was written twice`)
      written.set(key, value)
      const known = counts.get(cell)
      const isLater = known === undefined || revision > known.last
      counts.set(cell, {
        rows: (known?.rows ?? 0) + 1,
        last: isLater ? revision : known.last,
        value: isLater ? value : known.value,
      })
    }
    for (const [key, { cell, revision, value }] of this.#acks)
      if (written.get(key) !== value)
        this.fault(
          `lost: ${value} as revision ${revision} of ${this.#name(cell)}, where ${written.get(key)} is written`,
        )
    await this.#compareFigures(connection, counts)
  }

  async #compareFigures({ db }: Connection, counts: Map<number, { rows: number; last: number; value: number }>) {
    const figures = await db
      .selectFrom('figure')
      .select(['month', 'unit_id', 'element_id', 'revision', 'value'])
      .where('month', '>=', this.cells[0]?.month ?? '')
      .execute()
    for (const figure of figures) {
      const cell = this.#places.get(placeOf(figure.month, figure.unit_id, figure.element_id))
      const count = cell === undefined ? undefined : counts.get(cell)
      if (cell === undefined || count === undefined) continue
      const first = this.cells[cell]?.revision ?? 0
      if (count.last !== first + count.rows)
        this.fault(`${this.#name(cell)} went from revision ${first} to ${count.last} by ${count.rows} saves`)
      if (figure.revision !== count.last || figure.value !== count.value)
        this.fault(
          `${this.#name(cell)} is ${figure.value} in revision ${figure.revision}, ${count.value} by the record`,
        )
    }
  }

  #name(cell: number): string {
    const { unit, month, element } = this.cells[cell] as Cell
    return `${unit} ${month} ${element}`
  }
}

function placeOf(month: string | null, unitId: number | null, elementId: number | null): string {
  return `${month} ${unitId} ${elementId}`
}
