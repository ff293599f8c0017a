/** Units by months: who has handed in, who owes, who is late. The one source of the board and of its export. */
import { type BoardAnswer, openedBoard, sheetsOf, tallyOfRow } from '../../domain/completeness-board.ts'
import type { At } from '../../domain/completeness-columns.ts'
import { type Month, monthsBetween } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../catalogue.ts'
import { nameOf } from '../shown.vi.ts'
import { boardBelow, type KeptColumn, type MonthColumn } from './board-columns.ts'
import type { Sheets } from './sheets.ts'

export const mostMonths = 60

export type CompletenessAsked = { viewer: Account; parent: Unit; from: Month; to: Month; today: string }

export type CompletenessShown = BoardAnswer<MonthColumn & { adjusted: At<number>[] }> & {
  parent: ReturnType<typeof nameOf>
}

/** The board of a province as one person may see it. */
export function completenessOf(sheets: Sheets, asked: CompletenessAsked): CompletenessShown {
  const { board, open, columns } = partsOf(sheets, asked)
  const { parent, today, from, to } = asked
  return {
    parent: nameOf(parent),
    today,
    from,
    to,
    units: board.columns,
    open,
    months: columns.map(({ column, corrections }) => ({ ...column, adjusted: adjustedIn(corrections, open) })),
  }
}

/** The same with an object for each sheet, for programs that would rather read rows. */
export function completenessRows(sheets: Sheets, asked: CompletenessAsked) {
  const { board } = partsOf(sheets, asked)
  const { columns, rows, months, ...head } = openedBoard(completenessOf(sheets, asked))
  return {
    ...head,
    months: months.map(({ positions: _, width: __, sheets: ___, adjusted: ____, ...counts }) => counts),
    units: rows.map((row) => ({
      unit: nameOf(board.units[row.place] as Unit),
      validFrom: row.validFrom,
      validTo: row.validTo,
      open: row.open,
      ...tallyOfRow(row, { columns }),
      cells: sheetsOf(row, { columns }),
    })),
  }
}

/** The same columns as JSON, put together from pieces that are kept. */
export function completenessBytes(sheets: Sheets, asked: CompletenessAsked): Buffer {
  const { board, open, columns } = partsOf(sheets, asked)
  const { parent, today, from, to } = asked
  const { last } = board
  const key = `${today} ${from} ${to}`
  const isSame = last?.asked === key && last.open === open && columns.every((one, at) => one === last.columns[at])
  if (isSame) return last.bytes
  const head = JSON.stringify({ parent: nameOf(parent), today, from, to, open }).slice(0, -1)
  const pieces = [Buffer.from(`${head},"units":`), board.bytes]
  for (const [at, { bytes, corrections }] of columns.entries())
    pieces.push(
      Buffer.from(at === 0 ? ',"months":[' : ','),
      bytes,
      Buffer.from(`,"adjusted":${JSON.stringify(adjustedIn(corrections, open))}}`),
    )
  const bytes = Buffer.concat([...pieces, Buffer.from(']}')])
  board.last = { asked: key, open, columns, bytes }
  return bytes
}

function partsOf({ catalogue, courses }: Sheets, { viewer, parent, from, to, today }: CompletenessAsked) {
  const months = monthsBetween(from, to)
  const board = boardBelow(catalogue, parent, months)
  const columns = months.map((month) => {
    const kept = courses.get(month)
    if (!kept) throw new Error(`month ${month} was not loaded`)
    return board.columnOf(month, kept, today)
  })
  return { board, open: openTo(catalogue, viewer, parent, board.units), columns }
}

/** "1" for each unit whose drafts the viewer may see: all below a role, or those that a role names. */
function openTo(catalogue: Catalogue, viewer: Account, parent: Unit, units: readonly Unit[]): string {
  if (may(viewer, 'see_drafts', parent.id, catalogue.ancestorsOf)) return '1'.repeat(units.length)
  const named = new Set(viewer.roles.map((role) => role.unitId))
  return units
    .map(({ id }) => (named.has(id) && may(viewer, 'see_drafts', id, catalogue.ancestorsOf) ? '1' : '0'))
    .join('')
}

/** A correction on its way is part of a draft; once approved it is everybody's. */
function adjustedIn(corrections: KeptColumn['corrections'], open: string): At<number>[] {
  return corrections.flatMap(([place, { now, approved }]): At<number>[] => {
    const count = open[place] === '1' ? now : approved
    return count === 0 ? [] : [[place, count]]
  })
}
