/** How tests look at the board of sheets. */
import { expect } from 'vitest'
import type { Completeness } from '#contract/completeness'
import type { Person, Program } from '../support/app.ts'

export async function boardOf(person: Person, query: string): Promise<Completeness> {
  const response = await person.get(`/api/completeness${query}`)
  expect(response.statusCode, response.body.slice(0, 300)).toBe(200)
  return response.json()
}

/** A code may be found twice, before and after a merger: `from` begins the day from which the unit is meant. */
export function unitOf(found: Completeness, code: string, from = '') {
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
