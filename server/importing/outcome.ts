/** What understanding a file gives: figures, rates, a report of every cell that is not simply taken, and open questions. */
import type { ColumnMeaning, HeadMeaning, ImportQuestion, Layout, ReportLine, Severity } from '#domain/import-table.ts'
import type { Convention } from '#domain/number-convention.ts'
import type { Month } from '#domain/period.ts'
import { mostReportLines } from './limits.ts'
import type { Conversion } from './open-file.ts'

/** A figure of the file. The place is for the report: sheet by name, row from 1, column as letters. */
export type ImportedFigure = {
  unitId: number
  unitCode: string
  month: Month
  element: string
  /** Scaled by the element's decimals. */
  value: number
  sheet: string
  row: number
  column: string
  marked: boolean
}

/** A percentage without numerator and denominator. */
export type ImportedRate = {
  unitId: number
  unitCode: string
  month: Month
  indicator: string
  value: number
  decimals: number
  sheet: string
  row: number
  column: string
}

export type UnderstoodSheet = {
  name: string
  hidden: boolean
  rows: number
  columns: number
  chosen: boolean
  layout: Layout | null
  month: Month | null
  headRow: number | null
  reason: string | null
}

export type UnderstoodColumn = ColumnMeaning & {
  key: string
  title: string
  column: string
  sure: boolean
  samples: string[]
}

/** What a person has said about the file; the rest is found in it. */
export type Choices = {
  sheets?: string[] | undefined
  month?: Month | undefined
  layout?: Layout | undefined
  headRow?: number | undefined
  mapping?: HeadMeaning[] | undefined
  /** How sources were read before, by their signature; what is said in `mapping` goes before it. */
  remembered?: Record<string, HeadMeaning[]> | undefined
  convention?: Convention | undefined
}

export type Outcome = {
  sheets: UnderstoodSheet[]
  /** Heads of the first chosen sheet; the same heads on other sheets mean the same. */
  mapping: UnderstoodColumn[]
  /** A digest of the heads: by it a source is known again. */
  signature: string
  remembered: boolean
  convention: Convention | null
  evidence: string | null
  conversions: Conversion[]
  conversionNote: string | null
  questions: ImportQuestion[]
  figures: ImportedFigure[]
  rates: ImportedRate[]
  report: ReportLine[]
  counts: { rows: number; refused: number; marked: number; skipped: number }
}

/** Collects the report; counts everything, keeps as many lines as a person could ever read. */
export class Report {
  readonly lines: ReportLine[] = []
  readonly counts = { refused: 0, marked: 0, skipped: 0 }

  add(sheet: string, row: number, column: string, severity: Severity, code: string, message: string): void {
    this.counts[severity] += 1
    if (this.lines.length < mostReportLines) this.lines.push({ sheet, row, column, severity, code, message })
  }
}
