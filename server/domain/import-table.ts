/**
 * How a table from outside is understood: what its columns mean, how it is laid out, and what is said of each cell.
 * A figure is the meeting of a unit, a month and an element; each is said by the column, the row or the sheet.
 */
import type { Month } from './period.ts'

/** one_unit: elements as rows; units: units as rows, elements as columns; long: one row for each figure. */
export const layouts = ['one_unit', 'units', 'long'] as const
export type Layout = (typeof layouts)[number]

export const columnRoles = ['ignored', 'unit', 'unit_code', 'month', 'year', 'element', 'figure', 'rate'] as const
export type ColumnRole = (typeof columnRoles)[number]

/**
 * What a column means. For figures the element that its head names (null: the row names it), for rates the indicator;
 * the month where the head names one.
 */
export type ColumnMeaning = {
  role: ColumnRole
  element: string | null
  indicator: string | null
  month: Month | null
}

export const ignoredColumn: ColumnMeaning = { role: 'ignored', element: null, indicator: null, month: null }

/**
 * A meaning by the head under which it stands, so that it holds for every sheet, and every later file, with such a head.
 * Without the month: "Tháng 1" is another month in another year, so each sheet says its own.
 */
export type HeadMeaning = Omit<ColumnMeaning, 'month'> & { key: string }

/** Bytes of a file as it is sent. */
export const largestUpload = 10 * 1024 * 1024
/** Rows of a sheet; also the last one in which a head may end. */
export const mostRows = 60_000

/** What a person must still say before anything can be imported. */
export const importQuestions = ['sheet', 'columns', 'unit', 'month', 'convention'] as const
export type ImportQuestion = (typeof importQuestions)[number]

/** refused: not imported; marked: imported, but look at it; skipped: no figure, and said so. */
export const severities = ['refused', 'marked', 'skipped'] as const
export type Severity = (typeof severities)[number]

/** One sentence about a cell, a row (column empty) or a sheet (row 0). Rows count from 1, columns are letters. */
export type ReportLine = {
  sheet: string
  row: number
  column: string
  severity: Severity
  code: string
  message: string
}

/** 0 → "A", 27 → "AB". */
export function columnLetters(index: number): string {
  const rest = index % 26
  const letter = String.fromCharCode(65 + rest)
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter
}

/** "A" → 0, "AB" → 27. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
