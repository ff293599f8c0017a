/**
 * What the record of acts is sealed with, as text that is the same on every engine: each row has a mark of its own, and the
 * rows of each transaction a seal that takes up the seal before it. Hashing itself is the caller's.
 */

/** A row of the record, in the order in which it is spelled. */
export const sealedColumns = [
  'id',
  'at',
  'account_id',
  'act',
  'month',
  'unit_id',
  'element_id',
  'revision',
  'before',
  'after',
  'way',
  'import_id',
] as const

export type SealedRow = Record<(typeof sealedColumns)[number], string | number | null>

/** Twelve hexadecimal digits of a row's hash: enough to tell which row was altered; the whole of it is in the seal. */
export const markLength = 12

/** What a row says, in the order of its columns. One by one, since thousands of rows are spelled in one act. */
export function rowValues(row: SealedRow): SealedRow[keyof SealedRow][] {
  const { id, at, account_id, act, month, unit_id, element_id, revision, before, after, way, import_id } = row
  return [id, at, account_id, act, month, unit_id, element_id, revision, before, after, way, import_id]
}

/** The whole content of a row; what it says as JSON is taken as it is written. */
export function textOf(values: ReturnType<typeof rowValues>): string {
  return JSON.stringify(values)
}

/** `number` names the transaction on its rows, `place` is its place in the chain, without gaps from 1. */
export type Seal = { number: number; place: number; at: string; rows: number; hash: string }

/** Before the first seal. */
export const noHash = ''

/** What a seal's hash is made of; `content` is the hash of the hashes of its rows, in the order of their keys. */
export function sealText(before: string, { number, place, at, rows }: Omit<Seal, 'hash'>, content: string): string {
  return JSON.stringify([before, number, place, at, rows, content])
}

/** What is wrong with the record: a row by its key, or a transaction by its number and place. */
export type ChainFault =
  | { kind: 'row_altered'; id: string; number: number }
  | { kind: 'row_added'; id: string; number: number }
  | { kind: 'rows_missing' | 'rows_added'; number: number; place: number; at: string; count: number }
  | { kind: 'seal_altered'; number: number; place: number; at: string }
  | { kind: 'seal_missing'; place: number }
  | { kind: 'end_missing'; place: number }

/**
 * What a walk along the chain finds at its next seal: gaps before it, and whether its hash follows from the seal that
 * stands before it. The stored hash of that one counts, so that one altered seal does not blame all after it.
 */
export function faultsAtSeal(
  before: { place: number; hash: string },
  seal: Seal,
  found: { rows: number; hash: string },
): ChainFault[] {
  const { number, place, at } = seal
  const faults: ChainFault[] = []
  for (let gap = before.place + 1; gap < place && faults.length < mostGaps; gap += 1)
    faults.push({ kind: 'seal_missing', place: gap })
  if (found.rows < seal.rows) faults.push({ kind: 'rows_missing', number, place, at, count: seal.rows - found.rows })
  if (found.rows > seal.rows) faults.push({ kind: 'rows_added', number, place, at, count: found.rows - seal.rows })
  const follows = place === before.place + 1
  if (found.rows === seal.rows && follows && found.hash !== seal.hash)
    faults.push({ kind: 'seal_altered', number, place, at })
  return faults
}

/** Whoever took away a thousand seals is found out by the first of them. */
const mostGaps = 100
