/** The board of sheets as a table: units by months in words; a table only. */
import type { Table } from '../domain/chart.ts'
import { completenessSentence, onTimeWords, sheetSeenWords } from '../domain/completeness.vi.ts'
import { openedBoard, sheetsOf, tallyOfRow } from '../domain/completeness-board.ts'
import { capitalised, periodName } from '../domain/wording.vi.ts'
import type { CompletenessShown } from '../evaluation/sheets/completeness.ts'
import { type Exportable, textColumn } from './columns.ts'
import { frameOf, words } from './words.vi.ts'

export function completenessExport(answer: CompletenessShown, status: string): Exportable {
  const board = openedBoard(answer)
  const last = board.months.at(-1)
  const title = last === undefined ? words.sheetsTitle : completenessSentence(last.month, last)
  const place = capitalised(board.parent.label)
  const table: Table = {
    frame: frameOf(
      title,
      words.sheetsOf(place, board.from, board.to),
      words.monthlySheets,
      status,
      board.parent.fictional,
    ),
    sheetName: words.sheetsTitle,
    columns: [words.unit, words.unitCode, ...board.months.map(({ month }) => periodName(month)), words.onTime].map(
      textColumn,
    ),
    rows: board.rows.map((row) => [
      row.unit.name,
      row.unit.code,
      ...sheetsOf(row, board).map((cell) => (cell.standing === 'absent' ? '' : sheetSeenWords(cell))),
      onTimeWords(tallyOfRow(row, board)),
    ]),
  }
  return { chart: null, table, nameParts: ['Phieu so lieu', place, board.to] }
}
