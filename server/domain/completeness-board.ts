/** The board of sheets as an answer carries it, opened into one row for each unit; sheets are made when they are looked at. */
import { type Tally, tallyOf } from './completeness.ts'
import {
  type At,
  lateOf,
  type OpenColumn,
  openedColumn,
  type SeenSheet,
  type SheetColumn,
} from './completeness-columns.ts'
import type { Month } from './period.ts'
import type { Unit } from './unit.ts'
import { type UnitColumns, type UnitRead, unitColumns, unitIn } from './unit-columns.ts'

/** The units of a board, with the days of those that did not exist all the time. */
export type BoardUnits = UnitColumns & {
  /** The first day of every unit that `begun` does not name. */
  validFrom: string
  begun: At<string>[]
  /** The last days of those that have one. */
  ended: At<string>[]
}

export function packedUnits(units: readonly Omit<Unit, 'id' | 'parentId' | 'fictional'>[]): BoardUnits {
  const counts = new Map<string, number>()
  for (const { validFrom } of units) counts.set(validFrom, (counts.get(validFrom) ?? 0) + 1)
  const [validFrom = ''] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return {
    ...unitColumns(units),
    validFrom,
    begun: units.flatMap((unit, place): At<string>[] =>
      unit.validFrom === validFrom ? [] : [[place, unit.validFrom]],
    ),
    ended: units.flatMap((unit, place): At<string>[] => (unit.validTo === null ? [] : [[place, unit.validTo]])),
  }
}

export type BoardAnswer<Column extends SheetColumn = SheetColumn> = {
  today: string
  from: Month
  to: Month
  units: BoardUnits
  /** "1" for each unit whose sheets the reader may open, "0" for the others. */
  open: string
  months: Column[]
}

/** A unit of the board. It reads itself out of the answer: of thousands, most are never looked at. */
export class BoardRow {
  /** In the lists of the answer. */
  readonly place: number
  readonly #board: Opened

  constructor(board: Opened, place: number) {
    this.#board = board
    this.place = place
  }

  get unit(): UnitRead {
    return unitIn(this.#board.units, this.place)
  }

  get validFrom(): string {
    return this.#board.begun.get(this.place) ?? this.#board.units.validFrom
  }

  get validTo(): string | null {
    return this.#board.ended.get(this.place) ?? null
  }

  /** True where this person may open the unit's sheets. */
  get open(): boolean {
    return this.#board.open[this.place] === '1'
  }

  /** Of the month in a column of the board. */
  sheetAt(column: number): SeenSheet {
    return (this.#board.columns[column] as OpenColumn).sheetOf(this.place)
  }
}

type Opened = {
  units: BoardUnits
  open: string
  begun: ReadonlyMap<number, string>
  ended: ReadonlyMap<number, string>
  columns: readonly OpenColumn[]
}

export type OpenBoard<Answer extends BoardAnswer> = Omit<Answer, 'units' | 'open'> & {
  columns: OpenColumn[]
  rows: BoardRow[]
}

export function openedBoard<Answer extends BoardAnswer>(answer: Answer): OpenBoard<Answer> {
  const { units, open, ...rest } = answer
  const columns = answer.months.map((column) => openedColumn(column))
  const opened = { units, open, begun: new Map(units.begun), ended: new Map(units.ended), columns }
  const rows = units.codes.map((_, place) => new BoardRow(opened, place))
  return { ...rest, columns, rows }
}

type Rows = { columns: readonly OpenColumn[] }

export function sheetsOf(row: BoardRow, { columns }: Rows): SeenSheet[] {
  return columns.map((_, column) => row.sheetAt(column))
}

/** A unit's counts over all months. */
export function tallyOfRow(row: BoardRow, board: Rows): Tally {
  return tallyOf(sheetsOf(row, board))
}

/** The units with most late sheets first, the others by name. */
export function lateFirst({ rows, months }: Pick<OpenBoard<BoardAnswer>, 'rows' | 'months'>): BoardRow[] {
  const late = lateOf(months, rows.length)
  const byCount = Map.groupBy(rows, ({ place }) => late[place] ?? 0)
  return [...byCount.keys()].sort((a, b) => b - a).flatMap((count) => byCount.get(count) ?? [])
}
