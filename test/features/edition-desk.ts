/** People around the meetings of the sample's city and one of its wards, editions as they make them, and what a refused act must leave alone. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { beforeAll } from 'vitest'
import type { Edition, EditionComparison, EditionItem } from '#contract/editions'
import type { Engine } from '../../server/database/connect.ts'
import { raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { tickingClock } from '../support/clock.ts'
import { stored } from '../support/stored.ts'

const people = {
  'city clerk': 'tong-hop',
  'city approver': 'duyet-so-noi-vu',
  clerk: 'nhap-lieu-huong-buoi',
  approver: 'duyet-huong-buoi',
  'other ward': 'nhap-lieu-mua-ngau',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
} as const
export type Who = keyof typeof people | 'stranger'

/** What acts upon editions may write. */
const kept = [
  'edition',
  'edition_content',
  'report_frame',
  'meeting_action',
  'audit',
  'data_version',
  'id_series',
] as const

export const quarter = { parent: 'MH', period: '2026-Q3', kind: 'quarter' } as const

export function editionDesk(engine: Engine) {
  let program: Program
  const cast = new Map<Who, Person>()
  const clock = tickingClock()
  beforeAll(async () => {
    program = await sampleProgram(engine, clock.tick)
    for (const [who, username] of Object.entries(people)) cast.set(who as Who, await program.asAccount(username))
    cast.set('stranger', program.stranger)
  })
  const ask = (who: Who, method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object, headers = {}) =>
    (cast.get(who) as Person).call({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  const must = <T = Edition>(response: Response): T => {
    if (response.statusCode !== 200) throw new Error(response.body)
    return response.json()
  }
  const create = (who: Who, over: object = {}) => ask(who, 'POST', '/api/editions', { ...quarter, ...over })
  const read = async (who: Who, id: number): Promise<Edition> => must(await ask(who, 'GET', `/api/editions/${id}`))
  const freeze = (who: Who, { edition: { id, revision }, fingerprint }: Edition, over: object = {}) =>
    ask(who, 'POST', `/api/editions/${id}/freeze`, { revision, fingerprint, ...over })
  const remove = (who: Who, { id, revision }: EditionItem) => ask(who, 'DELETE', `/api/editions/${id}`, { revision })

  return {
    program: () => program,
    cookie: (who: Who) => (cast.get(who) as Person).cookie,
    send: (who: Who, url: string, payload: Buffer | string, type: string) =>
      (cast.get(who) as Person).call({ method: 'POST', url, headers: { 'content-type': type }, payload }),
    db: () => program.connection.db,
    ask,
    must,
    create,
    read,
    freeze,
    remove,
    patch: (who: Who, { edition: { id, revision } }: Pick<Edition, 'edition'>, change: object) =>
      ask(who, 'PATCH', `/api/editions/${id}`, { revision, ...change }),
    /** A fresh draft; whatever drafts of its period there were before are gone. */
    drafted: async (
      who: Who = 'city clerk',
      over: Partial<Record<keyof typeof quarter, string>> = {},
    ): Promise<Edition> => {
      await program.connection.db.deleteFrom('edition').where('state', '=', 'draft').execute()
      return read(who, must<EditionItem>(await create(who, over)).id)
    },
    compare: async (who: Who, id: number, against: 'now' | number): Promise<EditionComparison> =>
      must(await ask(who, 'GET', `/api/editions/${id}/comparison?with=${against}`)),
    /** Changes one figure of a ward's sheet past the sheet itself, as a correction would; gives back what it was. */
    shift: async (unit: string, element: string, month: string, by: number): Promise<void> => {
      const { db } = program.connection
      const { unit_id, element_id } = await db
        .selectFrom('unit')
        .innerJoin('element', (join) => join.on('element.code', '=', element))
        .select(['unit.id as unit_id', 'element.id as element_id'])
        .where('unit.code', '=', unit)
        .executeTakeFirstOrThrow()
      await db
        .updateTable('figure')
        .set((row) => ({ value: row('value', '+', by) }))
        .where('unit_id', '=', unit_id)
        .where('element_id', '=', element_id)
        .where('month', '=', month)
        .execute()
      await raiseVersion(db, month)
    },
    rows: () => stored(program.connection.db, kept),
  }
}

export function fault(response: Response): [status: number, field: string | undefined, code: string | undefined] {
  const [first] = response.json().fields ?? []
  return [response.statusCode, first?.field, first?.code]
}
