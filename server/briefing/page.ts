/** How a page of a meeting is put together: its frame says the finding, where the numbers are from and how final they are. */

import { frameOf, listLine, statusLine } from '../charting/words.vi.ts'
import type { Frame, Table, TableColumn } from '../domain/chart.ts'
import type { EditionPage } from '../domain/edition.ts'
import { openSheets } from '../evaluation/sheets/open-sheets.ts'
import { nameOf } from '../evaluation/shown.vi.ts'
import { type Desk, statusOf } from './desk.ts'
import { sources } from './words.vi.ts'

/** A frame for what is made of monthly figures. */
export function figuresFrame(desk: Desk, title: string, subtitle: string): Frame {
  return frameOf(title, subtitle, sources.sheets, deskStatus(desk), desk.unit.fictional)
}

/** A frame for lists that are as they stand today: tasks, published results, actions. */
export function listFrame(desk: Desk, title: string, subtitle: string, source: string): Frame {
  return frameOf(title, subtitle, source, listLine(desk.asOf), desk.unit.fictional)
}

export function deskStatus(desk: Desk): string {
  const { facts, units, unit, period } = desk
  const open = openSheets(facts, units.length > 0 ? units : [unit], period)
  return statusLine(statusOf(desk), desk.asOf, { open })
}

type Shown = Partial<Pick<EditionPage, 'chart' | 'table' | 'lines' | 'text' | 'notes'>>

export function page(key: string, question: string, frame: Frame, shown: Shown): EditionPage {
  return { key, question, frame, chart: null, table: null, lines: [], text: null, notes: '', ...shown }
}

export function tableOf(frame: Frame, sheetName: string, columns: TableColumn[], rows: Table['rows']): Table {
  return { frame, sheetName, columns, rows }
}

/** "phường Hương Bưởi", as it stands in a sentence. */
export function labelOf(unit: Parameters<typeof nameOf>[0]): string {
  return nameOf(unit).label
}
