/** The tree while it is edited: rows in the order of reading, each with its depth; a row lies below the last one that is less deep. */
import type { NodeBody } from '#contract/schemes'
import { formatShortest } from '#domain/measure.ts'
import type { ScoringRule } from '#domain/scoring-rule.ts'

export type EditorRow = {
  key: string
  depth: number
  code: string
  name: string
  /** As it was typed. */
  maximum: string
  /** As it is sent: points as plain numbers, shares as percentages. */
  rule: ScoringRule | null
  inherited: boolean
  evidence: boolean
  note: string
}

export function rowsOf(nodes: readonly Omit<NodeBody, never>[], decimals: number): EditorRow[] {
  const depths = new Map<string, number>()
  return nodes.map((node, index) => {
    const depth = node.parent === null ? 0 : (depths.get(node.parent) ?? -1) + 1
    depths.set(node.code, depth)
    const maximum = node.maximum === null ? '' : formatShortest(Math.round(node.maximum * 10 ** decimals), decimals)
    const { code, name, rule, inherited, evidence, note } = node
    return { key: `row-${index}`, depth, code, name, maximum, rule, inherited, evidence, note }
  })
}

/** The place of the row above which each row lies; null at the top. */
export function parentsOf(rows: readonly EditorRow[]): (number | null)[] {
  const open: number[] = []
  return rows.map(({ depth }, index) => {
    open.length = Math.min(depth, open.length)
    const parent = open.at(-1) ?? null
    open.push(index)
    return parent
  })
}

/** How many rows from here belong together: the row and all below it. */
export function sizeAt(rows: readonly EditorRow[], at: number): number {
  const depth = rows[at]?.depth ?? 0
  const end = rows.findIndex((row, index) => index > at && row.depth <= depth)
  return (end < 0 ? rows.length : end) - at
}

export function isGroup(rows: readonly EditorRow[], at: number): boolean {
  return sizeAt(rows, at) > 1
}

/** A new row after the one given and all below it, on the same level; at the end where none is given. */
export function added(rows: readonly EditorRow[], at: number | undefined, key: string, isBelow: boolean): EditorRow[] {
  const above = at === undefined ? undefined : rows[at]
  const place = at === undefined ? rows.length : at + sizeAt(rows, at)
  const depth = (above?.depth ?? 0) + (isBelow ? 1 : 0)
  const row: EditorRow = {
    key,
    depth,
    code: nextCode(rows, place, depth),
    name: '',
    maximum: '',
    rule: { kind: 'manual' },
    inherited: false,
    evidence: false,
    note: '',
  }
  const next = [...rows.slice(0, place), row, ...rows.slice(place)]
  // What now has parts is scored by their sum.
  return isBelow && at !== undefined ? next.map((one, index) => (index === at ? { ...one, rule: null } : one)) : next
}

/** The first number after the siblings' that nobody has. */
function nextCode(rows: readonly EditorRow[], place: number, depth: number): string {
  const above = rows.slice(0, place).findLast((row) => row.depth < depth)
  const prefix = above === undefined ? '' : `${above.code}.`
  const taken = new Set(rows.map(({ code }) => code))
  let number = 1
  while (taken.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

export function removed(rows: readonly EditorRow[], at: number): EditorRow[] {
  return [...rows.slice(0, at), ...rows.slice(at + sizeAt(rows, at))]
}

/** Moves a row with all below it past the sibling above or below. */
export function moved(rows: readonly EditorRow[], at: number, by: -1 | 1): EditorRow[] {
  const row = rows[at]
  if (row === undefined) return [...rows]
  const size = sizeAt(rows, at)
  const other = by === 1 ? at + size : siblingBefore(rows, at)
  if (other === undefined || rows[other]?.depth !== row.depth) return [...rows]
  const [first, second] = by === 1 ? [at, other] : [other, at]
  const middle = second + sizeAt(rows, second)
  return [...rows.slice(0, first), ...rows.slice(second, middle), ...rows.slice(first, second), ...rows.slice(middle)]
}

function siblingBefore(rows: readonly EditorRow[], at: number): number | undefined {
  const depth = rows[at]?.depth ?? 0
  for (let index = at - 1; index >= 0; index -= 1) {
    const one = rows[index]
    if (one === undefined || one.depth < depth) return undefined
    if (one.depth === depth) return index
  }
  return undefined
}

/** One level deeper or higher, with all below it; never deeper than below the row above. */
export function shifted(rows: readonly EditorRow[], at: number, by: -1 | 1): EditorRow[] {
  const row = rows[at]
  const above = rows[at - 1]
  if (row === undefined || row.depth + by < 0) return [...rows]
  if (by === 1 && (above === undefined || row.depth > above.depth)) return [...rows]
  const end = at + sizeAt(rows, at)
  return rows.map((one, index) => (index >= at && index < end ? { ...one, depth: one.depth + by } : one))
}

/** Codes by place: 1, 1.1, 1.1.1. */
export function renumbered(rows: readonly EditorRow[]): EditorRow[] {
  const counts: number[] = []
  return rows.map((row) => {
    counts.length = row.depth + 1
    counts[row.depth] = (counts[row.depth] ?? 0) + 1
    return { ...row, code: Array.from(counts, (count) => count ?? 1).join('.') }
  })
}
