/** The board of sheets as this page reads it: what the server packed, opened. */
import type { Completeness } from '#contract/completeness'
import type { OpenBoard } from '#domain/completeness-board.ts'

export type SheetBoard = OpenBoard<Completeness>
