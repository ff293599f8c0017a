/** How tests of mergers go back before one, write figures of wards, enact decrees and read courses. */
import type { LightMyRequestResponse as Response } from 'fastify'
import type { MergerAnswer, MergerList, MergerPreview } from '#contract/mergers'
import type { AssessmentItem } from '#contract/scorecards'
import type { Engine } from '../../server/database/connect.ts'
import type { Database } from '../../server/database/tables.ts'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import { type Person, type Program, programOn } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { sampleDatabase } from '../support/database.ts'
import { stored } from '../support/stored.ts'

export const url = '/api/units/mergers'

export type Part = string | [code: string, 'part']
export type Into = { code: string; name: string; kind?: string; parts: Part[] }

/** A decree as the form sends it; a part is whole unless it says otherwise. */
export function decree(on: string, parent: string, into: Into[], over: object = {}) {
  return {
    on,
    decree: { number: 'Nghị quyết 1679/NQ-UBTVQH15', date: '2025-06-16' },
    parent,
    into: into.map(({ code, name, kind = 'ward', parts }) => ({
      code,
      name,
      kind,
      parts: parts.map((part) =>
        typeof part === 'string' ? { code: part, whole: true } : { code: part[0], whole: false },
      ),
    })),
    ...over,
  }
}

export const on = '2027-01-01'
/** Mưa Ngâu keeps its code and name and takes in Sóng Bạc. */
export const joined = () => decree(on, 'MH', [{ code: 'MH03', name: 'Mưa Ngâu', parts: ['MH03', 'MH04'] }])
/** The same under a code and a name of its own. */
export const renamed = () => decree(on, 'MH', [{ code: 'MH99', name: 'Mưa Bạc', parts: ['MH03', 'MH04'] }])
/** Trăng Rằm is divided, one half under its old code. */
export const divided = () =>
  decree(on, 'MH', [
    { code: 'MH05', name: 'Trăng Rằm', parts: [['MH05', 'part']] },
    { code: 'MH95', name: 'Trăng Non', kind: 'commune', parts: [['MH05', 'part'], 'MH27'] },
  ])

export type MergerDesk = {
  program: Program
  db: Database
  administrator: Person
  /** Sets the clock; the administrator comes in anew. */
  travel: (day: string) => Promise<void>
  post: (who: Person, body: object) => Promise<Response>
  /** Looks first and enacts what was shown; anything but 200 is a fault of the test. */
  enact: (who: Person, body: object) => Promise<MergerAnswer>
  list: (who: Person, parent: string) => Promise<MergerList>
  course: (unit: string, query: string) => Promise<AssessmentItem[]>
  kept: () => Promise<Record<string, string[]>>
  preview: (body: object) => Promise<MergerPreview>
  cancel: (id: number | null, who?: Person) => Promise<Response>
  /** Calls off whatever a test has left. */
  clear: () => Promise<void>
  /** "MH03 2020-01-01", of those that exist on a day. */
  unitsOn: (date: string) => Promise<string[]>
  /** The first unit that bore the code. */
  idOf: (code: string) => Promise<number>
}

export async function mergerDesk(engine: Engine, today: string): Promise<MergerDesk> {
  let now = new Date(`${today}T02:00:00.000Z`)
  const connection = await sampleDatabase(engine)
  const program = await programOn(connection, sampleConfig, () => now)
  const post = (who: Person, payload: object) => who.call({ method: 'POST', url, payload })
  const desk: MergerDesk = {
    program,
    db: connection.db,
    administrator: await program.as('administrator'),
    travel: async (day) => {
      now = new Date(`${day}T02:00:00.000Z`)
      desk.administrator = await program.as('administrator')
    },
    post,
    enact: async (who, body) => {
      const looked = await post(who, { ...body, dryRun: true })
      if (looked.statusCode !== 200) throw new Error(looked.body)
      const done = await post(who, { ...body, preview: looked.json().preview.fingerprint })
      if (done.statusCode !== 200) throw new Error(done.body)
      return done.json()
    },
    list: async (who, parent) => (await who.get(`${url}?parent=${parent}`)).json(),
    course: async (unit, query) =>
      (await desk.administrator.get(`/api/units/${unit}/assessments?${query}`)).json().items,
    kept: () => stored(connection.db),
    preview: async (body) => (await post(desk.administrator, { ...body, dryRun: true })).json().preview,
    cancel: (id, who = desk.administrator) => who.call({ method: 'DELETE', url: `${url}/${id}`, payload: {} }),
    clear: async () => {
      for (const { id, mayCancel } of (await desk.list(desk.administrator, 'MH')).items)
        if (mayCancel) await desk.cancel(id)
    },
    unitsOn: async (date) =>
      (await desk.administrator.get(`/api/units?parent=MH&on=${date}`))
        .json()
        .items.map((unit: { code: string; validFrom: string }) => `${unit.code} ${unit.validFrom}`),
    idOf: async (code) => {
      const of = connection.db.selectFrom('unit').select('id').where('code', '=', code).orderBy('valid_from')
      return (await of.executeTakeFirstOrThrow()).id
    },
  }
  return desk
}

/** Takes back every merger that is known of these wards, so that the old ones are there as on the day before. */
export async function beforeMergers(db: Database, codes: readonly string[], on = '2025-07-01'): Promise<void> {
  const merged = await db
    .selectFrom('unit')
    .select('id')
    .where('code', 'in', codes)
    .where('valid_from', '=', on)
    .execute()
  const ids = merged.map((row) => row.id)
  const links = await db.selectFrom('succession').select('from_id').where('to_id', 'in', ids).execute()
  await db.deleteFrom('succession').where('to_id', 'in', ids).execute()
  await db.deleteFrom('unit').where('id', 'in', ids).execute()
  await db
    .updateTable('unit')
    .set({ valid_to: null })
    .where(
      'id',
      'in',
      links.map((row) => row.from_id),
    )
    .execute()
  await raiseVersion(db, catalogueTopic)
}

/** An approved sheet with the two counts behind "on_time": dossiers resolved, and how many of them in time. */
export async function report(
  db: Database,
  unit: { code: string; from: string },
  month: string,
  [onTime, resolved]: readonly [number, number],
): Promise<void> {
  const { id } = await db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', unit.code)
    .where('valid_from', '=', unit.from)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('sheet')
    .values({ month, unit_id: id, state: 'approved', approved_at: `${month}-28T00:00:00.000Z` })
    .execute()
  for (const [code, value] of [
    ['dossiers_on_time', onTime],
    ['dossiers_resolved', resolved],
  ] as const) {
    const element = await db.selectFrom('element').select('id').where('code', '=', code).executeTakeFirstOrThrow()
    await db
      .insertInto('figure')
      .values({ month, unit_id: id, element_id: element.id, value, absence: null, note: null, revision: 1 })
      .execute()
  }
  await raiseVersion(db, month)
}
