/** What understanding the table of a scheme gives: its columns, and every row as a node with what is doubtful in it. */
import type { SchemeNode } from '#domain/scheme.ts'
import type { SchemeColumn } from '#domain/scheme-table.ts'

export type SchemeKnowledge = {
  decimals: number
  indicators: { code: string; name: string; shortName: string }[]
  elements: { code: string; name: string }[]
}

/** What a person has said about the file; the rest is found in it. `columns`: by letter of the column. */
export type SchemeChoices = { sheet?: string | undefined; columns?: Record<string, SchemeColumn> | undefined }

export type SchemeRemark = { column: SchemeColumn; message: string }

export type ReadNode = {
  /** As the spreadsheet counts it. */
  row: number
  node: SchemeNode
  /** `faults` must be mended before the file can be stored; `doubts` are to be looked at. */
  faults: SchemeRemark[]
  doubts: SchemeRemark[]
}

export type UnderstoodSchemeColumn = { letter: string; title: string; meaning: SchemeColumn | null; samples: string[] }

export type SchemeOutcome = {
  sheets: string[]
  sheet: string
  headRow: number
  columns: UnderstoodSchemeColumn[]
  nodes: ReadNode[]
  /** The total that the table itself states, in the scheme's unit; null where it states none. */
  total: number | null
}
