/** Where a row stands among the others, by how it is numbered: "II", "2.1", "a)", "–". Knows nothing of points. */

import { smallLetter } from './words.vi.ts'

/** What sort of number a row has: rows of one sort stand on one level, below the row that first used another sort. */
export type Mark = { sort: string; own: string }

const sorts: [string, RegExp][] = [
  ['roman', /^[IVX]{1,5}$/],
  ['letter', /^[A-H]$/],
  ['small', smallLetter],
]

/** The mark in a cell: undefined where there is none. "1.1.2." has three parts; "II.1" has two below a Roman one. */
export function markOf(order: string): Mark | undefined {
  const own = order
    .normalize('NFC')
    .replace(/^\(/, '')
    .replace(/[\s.):-]+$/, '')
    .replace(/\s*\.\s*/g, '.')
    // A spreadsheet took "1.1" for a number.
    .replace(/^(\d+),(\d+)$/, '$1.$2')
  if (/^[-–+•*]$/.test(order.trim())) return { sort: 'dash', own: '' }
  if (own === '') return undefined
  const found = sorts.find(([, pattern]) => pattern.test(own))
  if (found) return { sort: found[0], own }
  const parts = own.split('.')
  if (!parts.every((part) => /^(?:\d{1,3}|[IVX]{1,5}|[A-H])$/.test(part) || smallLetter.test(part))) return undefined
  return { sort: `parts ${parts.length}`, own }
}

/** Builds the tree row by row: each row's parent as a place in the order of rows. */
export class Outline {
  private readonly open: { at: number; sort: string; own: string }[] = []

  /** Places the row with the mark; returns its parent. */
  place(at: number, mark: Mark): number | null {
    const above = this.parentByNumber(mark) ?? this.parentBySort(mark)
    this.open.length = above + 1
    const parent = this.open.at(-1)?.at ?? null
    this.open.push({ at, ...mark })
    return parent
  }

  /** "1.1.2" stands below "1.1" wherever that is open; below "I" if its first number is what the Roman says. */
  private parentByNumber({ own }: Mark): number | undefined {
    if (!own.includes('.')) return undefined
    const above = own.slice(0, own.lastIndexOf('.'))
    const found = this.open.findLastIndex((one) => isSameNumber(one.own, above))
    return found < 0 ? undefined : found
  }

  /** Beside the first open row of the same sort, or of a deeper one of its kind; else below the last open row. */
  private parentBySort({ sort }: Mark): number {
    const beside = this.open.findIndex((one) => one.sort === sort || isDeeper(one.sort, sort))
    return beside < 0 ? this.open.length - 1 : beside - 1
  }
}

/** "parts 3" lies below "parts 1" wherever that is written, and so do levels. */
function isDeeper(one: string, other: string): boolean {
  const [kind, depth] = one.split(' ')
  const [otherKind, otherDepth] = other.split(' ')
  return depth !== undefined && otherDepth !== undefined && kind === otherKind && Number(depth) > Number(otherDepth)
}

export function isSameNumber(one: string, other: string): boolean {
  return one !== '' && (one === other || String(romanValue(one)) === other || String(romanValue(other)) === one)
}

export function romanValue(text: string): number | undefined {
  if (!/^[IVX]{1,5}$/.test(text)) return undefined
  const values = [...text].map((letter) => (letter === 'I' ? 1 : letter === 'V' ? 5 : 10))
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** A code that says where the node stands: its number where that holds the parent's, otherwise the parent's with its own. */
export function codeOf(own: string, place: number, parent: { code: string; own: string } | undefined): string {
  const last = own === '' ? String(place) : own
  if (parent === undefined) return last
  const above = last.includes('.') ? last.slice(0, last.lastIndexOf('.')) : undefined
  if (above !== undefined && isSameNumber(parent.own, above)) return `${parent.code}.${last.slice(above.length + 1)}`
  return last.startsWith(`${parent.code}.`) ? last : `${parent.code}.${last}`
}
