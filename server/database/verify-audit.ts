/**
 * Walks through the record of acts and its seals, in pieces, and names what is not as it was written: rows altered, added or
 * taken away, transactions altered, taken away or put in another order. Reads only, and lets others work in between.
 */
import {
  type ChainFault,
  faultsAtSeal,
  noHash,
  rowValues,
  type Seal,
  sealedColumns,
  sealText,
  textOf,
} from '../domain/audit-chain.ts'
import { auditHead } from './audit.ts'
import { contentHash, markOf, type RowHash, sha256 } from './audit-hash.ts'
import { breathe } from './breathe.ts'
import type { Reader } from './tables.ts'

/** The end of the chain as it was noted elsewhere at some time, in a log or beside a backup. */
export type KnownEnd = { place: number; hash: string }
export type AuditReport = { rows: number; seals: number; faults: ChainFault[]; end: KnownEnd }

/** The rows found of a transaction; `isNamed` where one of them was named already. */
type Found = { rows: RowHash[]; isNamed: boolean }

const pieceSize = 1000
/** Whoever altered a thousand is found out by the first of them. */
const mostFaults = 1000

export async function verifyAudit(db: Reader, known: readonly KnownEnd[] = []): Promise<AuditReport> {
  // What is written while the walk goes on is not looked at.
  const end = await auditHead(db)
  const walk = new Walk(db, end, known)
  let last: string | undefined
  let rows = 0
  for (;;) {
    const piece = await rowsAfter(db, last)
    const numbers = [...new Set(piece.map((row) => row.seal))]
    const places = await placesOf(db, numbers)
    for (const row of piece) {
      const place = places.get(row.seal)
      if (place !== undefined && place > end.place) continue
      rows += 1
      walk.meet(row, place)
    }
    await walk.advance(false)
    last = piece.at(-1)?.id
    if (piece.length < pieceSize || walk.faults.length >= mostFaults) break
    await breathe()
  }
  await walk.advance(true)
  return { rows, seals: walk.seals, faults: walk.faults, end }
}

type Row = Awaited<ReturnType<typeof rowsAfter>>[number]

/** Rows come by their keys and seals by their places: what was met of a transaction waits until its seal's turn. */
class Walk {
  readonly faults: ChainFault[] = []
  seals = 0
  readonly #db: Reader
  readonly #end: KnownEnd
  readonly #known: Map<number, string>
  readonly #found = new Map<number, Found>()
  #before: KnownEnd = { place: 0, hash: noHash }

  constructor(db: Reader, end: KnownEnd, known: readonly KnownEnd[]) {
    this.#db = db
    this.#end = end
    this.#known = new Map(known.map((one) => [one.place, one.hash]))
    for (const { place } of known) if (place > end.place) this.#tell({ kind: 'end_missing', place })
  }

  meet(row: Row, place: number | undefined): void {
    const hash = { id: row.id, at: row.at, hash: sha256(textOf(rowValues(row))) }
    // Of no transaction, or of one that was complete without it.
    if (place === undefined || place <= this.#before.place) {
      this.#tell({ kind: 'row_added', id: row.id, number: row.seal })
      return
    }
    const found = this.#found.get(row.seal) ?? { rows: [], isNamed: false }
    this.#found.set(row.seal, found)
    found.rows.push(hash)
    if (markOf(hash.hash) === row.mark) return
    found.isNamed = true
    this.#tell({ kind: 'row_altered', id: row.id, number: row.seal })
  }

  /** Goes on as far as transactions are complete; at the end of all rows, to the end of the chain. */
  async advance(isEnd: boolean): Promise<void> {
    while (this.#before.place < this.#end.place && this.faults.length < mostFaults) {
      const seals = await sealsAfter(this.#db, this.#before.place, this.#end.place)
      if (seals.length === 0) return
      for (const seal of seals) {
        const found = this.#found.get(seal.number) ?? { rows: [], isNamed: false }
        if (!isEnd && found.rows.length < seal.rows) return
        this.#judge(seal, found)
        this.#found.delete(seal.number)
      }
    }
  }

  #judge(seal: Seal, found: Found): void {
    const hash = sha256(sealText(this.#before.hash, seal, contentHash(found.rows)))
    const faults = faultsAtSeal(this.#before, seal, { rows: found.rows.length, hash })
    // A row that was named says all: of course the seal does not fit it.
    for (const fault of faults) if (!(found.isNamed && fault.kind === 'seal_altered')) this.#tell(fault)
    const noted = this.#known.get(seal.place)
    const isTold = faults.some(({ kind }) => kind === 'seal_altered')
    if (noted !== undefined && noted !== seal.hash && !isTold)
      this.#tell({ kind: 'seal_altered', number: seal.number, place: seal.place, at: seal.at })
    this.#before = { place: seal.place, hash: seal.hash }
    this.seals += 1
  }

  #tell(fault: ChainFault): void {
    this.faults.push(fault)
  }
}

function rowsAfter(db: Reader, last: string | undefined) {
  let asked = db
    .selectFrom('audit')
    .select([...sealedColumns, 'seal', 'mark'])
    .orderBy('id')
    .limit(pieceSize)
  if (last !== undefined) asked = asked.where('id', '>', last)
  return asked.execute()
}

async function placesOf(db: Reader, numbers: readonly number[]): Promise<Map<number, number>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.selectFrom('audit_seal').select(['number', 'place']).where('number', 'in', numbers).execute()
  return new Map(rows.map((row) => [row.number, row.place]))
}

function sealsAfter(db: Reader, after: number, end: number): Promise<Seal[]> {
  return db
    .selectFrom('audit_seal')
    .selectAll()
    .where('place', '>', after)
    .where('place', '<=', end)
    .orderBy('place')
    .limit(pieceSize)
    .execute()
}
