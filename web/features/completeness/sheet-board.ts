/** The board of sheets as this page reads it: what the server packed, opened. */
import type { CompletenessInColumns } from '#contract/completeness'
import type { OpenBoard } from '#domain/completeness-board.ts'

export type SheetBoard = OpenBoard<CompletenessInColumns>
