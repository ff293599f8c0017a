/** How the record of acts is hashed: each row by itself, and the rows of a seal together. */
import { hash } from 'node:crypto'
import { markLength } from '../domain/audit-chain.ts'

export type RowHash = { id: string; at: string; hash: string }

export function sha256(text: string): string {
  return hash('sha256', text, 'hex')
}

/** The first digits of a row's hash, which stand in the row itself. */
export function markOf(whole: string): string {
  return whole.slice(0, markLength)
}

/** The hash of the hashes of a seal's rows, by their keys: the order in which they were written plays no part. */
export function contentHash(rows: readonly Pick<RowHash, 'id' | 'hash'>[]): string {
  // Almost always they come in that order, and whoever has a hundred thousand of them does not sort them again.
  const isSorted = rows.every(({ id }, index) => index === 0 || (rows[index - 1]?.id ?? '') < id)
  const sorted = isSorted ? rows : rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return sha256(sorted.map((row) => row.hash).join(''))
}
