/** Columns and cells that several exported tables share, and what an export is made of. */

import type { Chart, Table, TableColumn } from '../domain/chart.ts'
import { formatInteger } from '../domain/measure.ts'
import { assessmentWords, shortGap, statusWords } from '../domain/wording.vi.ts'
import type { Shown } from '../evaluation/shown.vi.ts'
import { words } from './words.vi.ts'

/** What the formats are made of: pictures need a chart, tables need a table. A list of targets has no picture. */
export type Exportable = { chart: Chart | null; table: Table; nameParts: string[] }

/** The columns of a number with everything that belongs to it; `place` comes between gap and status. */
export function measuredColumns(place: TableColumn): TableColumn[] {
  return [
    numberColumn(words.numerator),
    numberColumn(words.denominator),
    percentColumn(words.rate),
    textColumn(words.target),
    textColumn(words.basis),
    textColumn(words.assessment),
    numberColumn(words.gap),
    place,
    textColumn(words.status),
    textColumn(words.adjusted),
    textColumn(words.reason),
  ]
}

/** The cells of `measuredColumns`. The rate is the value as shown: a spreadsheet that rounds 99,96 would print 100,0. */
export function measuredCells(item: Shown, place: number | null): (string | number | null)[] {
  return [
    item.numerator,
    item.denominator,
    item.rounded,
    item.target?.shown ?? '',
    item.target?.basis ?? '',
    assessmentWords[item.assessment],
    item.gap,
    place,
    item.status === null ? '' : statusWords[item.status],
    item.adjusted,
    item.reason ?? '',
  ]
}

export function textColumn(name: string): TableColumn {
  return { name, kind: 'text' as const, decimals: 0 }
}

/** A column of longer texts, each in as many lines as it needs. */
export function wrappedColumn(name: string, wrap: number): TableColumn {
  return { ...textColumn(name), wrap }
}

export function numberColumn(name: string): TableColumn {
  return { name, kind: 'number' as const, decimals: 0 }
}

/** A rate as it is shown: a number with one decimal. */
export function percentColumn(name: string): TableColumn {
  return { name, kind: 'percent' as const, decimals: 1 }
}

export function numberOrNull(value: number | string | undefined): number | null {
  return typeof value === 'number' ? value : null
}

/** "thiếu 562 hồ sơ", "vượt 3 hồ sơ" where fewer is better, or "". */
export function gapText({ gap, gapShown }: { gap: number | null; gapShown: string }): string {
  return gap === null || gap === 0 ? '' : shortGap(gapShown)
}

export function movementText(movement: number | null, place: number | null): string {
  if (place === null) return ''
  if (movement === null) return words.newcomer
  if (movement === 0) return '='
  return movement > 0 ? `↑${formatInteger(movement)}` : `↓${formatInteger(-movement)}`
}
