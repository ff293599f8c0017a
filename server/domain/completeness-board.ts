/** The board of sheets as an answer carries it, opened into one row for each unit; sheets are made when they are looked at. */
import type { Tally } from './completeness.ts'
import {
  type At,
  type OpenColumn,
  openedColumn,
  type SeenSheet,
  type SheetColumn,
  talliesOf,
} from './completeness-columns.ts'
import type { Month } from './period.ts'
import type { Unit, UnitKind } from './unit.ts'
import { unitName } from './wording.vi.ts'

export const kindLetters: Record<UnitKind, string> = {
  province: 'p',
  ward: 'w',
  commune: 'c',
  special_zone: 'z',
  department: 'd',
}

/** The units of a board, one place each in every list and every text of letters. */
export type UnitColumns = {
  codes: string[]
  names: string[]
  kinds: string
  /** The first day of every unit that `begun` does not name. */
  validFrom: string
  begun: At<string>[]
  /** The last days of those that have one. */
  ended: At<string>[]
}

export function packedUnits(units: readonly Omit<Unit, 'id' | 'parentId' | 'fictional'>[]): UnitColumns {
  const counts = new Map<string, number>()
  for (const { validFrom } of units) counts.set(validFrom, (counts.get(validFrom) ?? 0) + 1)
  const [validFrom = ''] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  return {
    codes: units.map((unit) => unit.code),
    names: units.map((unit) => unit.name),
    kinds: units.map((unit) => kindLetters[unit.kind]).join(''),
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
  units: UnitColumns
  /** "1" for each unit whose sheets the reader may open, "0" for the others. */
  open: string
  months: Column[]
}

export type BoardRow = Tally & {
  /** In the lists of the answer. */
  place: number
  unit: { code: string; name: string; kind: UnitKind; label: string }
  validFrom: string
  validTo: string | null
  /** True where this person may open the unit's sheets. */
  open: boolean
  /** Of the month in a column of the board. */
  sheetAt: (column: number) => SeenSheet
}

export type OpenBoard<Answer extends BoardAnswer> = Omit<Answer, 'units' | 'open'> & {
  columns: OpenColumn[]
  rows: BoardRow[]
}

const kindsByLetter = new Map(Object.entries(kindLetters).map(([kind, letter]) => [letter, kind as UnitKind]))

export function openedBoard<Answer extends BoardAnswer>(answer: Answer): OpenBoard<Answer> {
  const { units, open, ...rest } = answer
  const { codes, names, kinds, validFrom } = units
  const [begun, ended] = [new Map(units.begun), new Map(units.ended)]
  const columns = answer.months.map((column) => openedColumn(column))
  const tallies = talliesOf(columns, codes.length)
  const rows = codes.map((code, place): BoardRow => {
    const named = { code, name: names[place] as string, kind: kindsByLetter.get(kinds.charAt(place)) ?? 'ward' }
    return {
      place,
      unit: { ...named, label: unitName(named) },
      validFrom: begun.get(place) ?? validFrom,
      validTo: ended.get(place) ?? null,
      open: open[place] === '1',
      ...(tallies[place] as Tally),
      sheetAt: (column) => (columns[column] as OpenColumn).sheetOf(place),
    }
  })
  return { ...rest, columns, rows }
}

export function sheetsOf(row: BoardRow, board: { columns: readonly OpenColumn[] }): SeenSheet[] {
  return board.columns.map((_, column) => row.sheetAt(column))
}
