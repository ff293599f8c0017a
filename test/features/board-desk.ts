/** How tests look at the board of sheets. */
import { expect } from 'vitest'
import { CompletenessInColumns } from '#contract/completeness'
import { type BoardRow, type OpenBoard, openedBoard, sheetsOf } from '#domain/completeness-board.ts'
import type { SeenSheet } from '#domain/completeness-columns.ts'
import type { Person, Program } from '../support/app.ts'

export type Told = Omit<OpenBoard<CompletenessInColumns>, 'rows'> & { units: (BoardRow & { cells: SeenSheet[] })[] }

/** The answer, which is just what the contract says, opened with a sheet in every cell. */
export function opened(answer: unknown): Told {
  const parsed = CompletenessInColumns.parse(answer)
  expect(answer).toEqual(parsed)
  const { rows, ...board } = openedBoard(parsed)
  return { ...board, units: rows.map((row) => ({ ...row, cells: sheetsOf(row, board) })) }
}

export async function boardOf(person: Person, query: string): Promise<Told> {
  const response = await person.get(`/api/completeness?${query === '' ? '' : `${query.slice(1)}&`}form=columns`)
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
  return opened(response.json())
}

/** A code may be found twice, before and after a merger: `from` begins the day from which the unit is meant. */
export function unitOf(found: Told, code: string, from = '') {
  return found.units.find((one) => one.unit.code === code && one.validFrom.startsWith(from))
}

export async function unitIdOf({ connection: { db } }: Program, code: string): Promise<number> {
  const row = await db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  return row.id
}
