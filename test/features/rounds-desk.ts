/** A small set of the city with a leaf of every kind, a round of it, and the people who take part. */
import { beforeAll } from 'vitest'
import type { RoundList, RoundWhole, ScoreSheet, SheetLine } from '#contract/rounds'
import type { Engine } from '../../server/database/connect.ts'
import type { Database } from '../../server/database/tables.ts'
import { catalogueTopic, raiseVersion } from '../../server/database/version.ts'
import type { ScoringRule } from '../../server/domain/scoring-rule.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'

const people = {
  clerk: 'nhap-lieu-huong-buoi',
  'other ward': 'nhap-lieu-mua-ngau',
  province: 'tong-hop',
  appraiser: 'duyet-so-noi-vu',
  council: 'lanh-dao',
  administrator: 'quan-tri',
} as const
export type Who = keyof typeof people | 'stranger'

type Leaf = {
  code: string
  parent: string | null
  maximum: number
  rule: ScoringRule | null
  inherited?: boolean
  evidence?: boolean
}

/** Within the maximum 100: manual 20, ratio 30, document 10, class 10, shared 5, survey 25; besides a bonus and a deduction. */
export const leaves: Leaf[] = [
  { code: '1', parent: null, maximum: 7000, rule: null },
  { code: '1.1', parent: '1', maximum: 2000, rule: { kind: 'manual' }, evidence: true },
  {
    code: '1.2',
    parent: '1',
    maximum: 3000,
    rule: { kind: 'ratio', from: null, fullAt: 9000, zero: 'not_assessed' },
  },
  { code: '1.3', parent: '1', maximum: 1000, rule: { kind: 'document' } },
  {
    code: '1.4',
    parent: '1',
    maximum: 1000,
    rule: {
      kind: 'class',
      choices: [
        { name: 'Tốt', points: 1000 },
        { name: 'Khá', points: 700 },
      ],
    },
  },
  { code: '2', parent: null, maximum: 3000, rule: null },
  { code: '2.1', parent: '2', maximum: 500, rule: { kind: 'manual' }, inherited: true },
  { code: '2.2', parent: '2', maximum: 2500, rule: { kind: 'survey', measure: 'rate' } },
  { code: '3', parent: null, maximum: 200, rule: { kind: 'bonus', each: null } },
  { code: '4', parent: null, maximum: 300, rule: { kind: 'deduction', each: 100 } },
]

const dues = {
  self: '2026-11-30',
  first: '2026-12-10',
  explanation: '2026-12-15',
  second: '2026-12-20',
  council: '2026-12-28',
}

/** Everybody but three is left out of the ranking, so that a round can be walked through by hand. */
export const kept = ['MH02', 'MH03', 'MH21']

export async function plantScheme(db: Database, code = 'small_par', rows: readonly Leaf[] = leaves): Promise<void> {
  const province = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
  await db
    .insertInto('scheme')
    .values({
      code,
      index_code: 'par_index',
      name: 'Bộ chỉ số thử',
      decision: '1/QĐ-UBND',
      issuer: 'UBND Thành phố Minh Họa',
      unit_id: province.id,
      applies_to: JSON.stringify(['ward', 'commune', 'special_zone']),
      valid_from: '2026-01-01',
      valid_to: null,
      source: 'dữ liệu minh họa',
      as_of: null,
      state: 'in_force',
      decimals: 2,
      rounding: 'half_up',
      rounded_at: 'leaf',
      maximum: 10_000,
      revision: 1,
    })
    .execute()
  await db
    .insertInto('scheme_node')
    .values(
      rows.map((leaf, position) => ({
        scheme: code,
        code: leaf.code,
        parent: leaf.parent,
        position,
        name: `Tiêu chí ${leaf.code}`,
        maximum: leaf.maximum,
        inherited: leaf.inherited ? 1 : 0,
        rule: leaf.rule === null ? null : JSON.stringify(leaf.rule),
        evidence: leaf.evidence ? 1 : 0,
        note: '',
      })),
    )
    .execute()
  await db
    .insertInto('scheme_class')
    .values([
      { scheme: code, position: 0, name: 'Xuất sắc', from_share: 9000 },
      { scheme: code, position: 1, name: 'Tốt', from_share: 8000 },
      { scheme: code, position: 2, name: 'Khá', from_share: 7000 },
    ])
    .execute()
  await raiseVersion(db, catalogueTopic)
}

export function roundsDesk(engine: Engine, clock?: () => Date) {
  let program: Program
  const cast = new Map<Who, Person>()
  beforeAll(async () => {
    program = await sampleProgram(engine, clock)
    for (const [who, username] of Object.entries(people)) cast.set(who as Who, await program.asAccount(username))
    cast.set('stranger', program.stranger)
    const { db } = program.connection
    await plantScheme(db)
    await plantScheme(db, 'no_rules', [{ code: '1', parent: null, maximum: 10_000, rule: null }])
    await plantScheme(db, 'old_par')
    await db.updateTable('scheme').set({ state: 'withdrawn' }).where('code', '=', 'old_par').execute()
    await raiseVersion(db, catalogueTopic)
  })
  const ask = (who: Who, method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    (cast.get(who) as Person).call({ method, url, ...(payload === undefined ? {} : { payload }) })
  const get = async <T>(who: Who, url: string): Promise<T> => (await ask(who, 'GET', url)).json()
  const whole = (id: number, who: Who = 'appraiser') => get<RoundWhole>(who, `/api/rounds/${id}`)
  const sheet = (id: number, unit = 'MH02', who: Who = 'appraiser') =>
    get<ScoreSheet>(who, `/api/rounds/${id}/units/${unit}`)

  const desk = {
    db: () => program.connection.db,
    program: () => program,
    ask,
    /** A request as it is, with a body that is no JSON. */
    send: (who: Who, options: Parameters<Person['call']>[0]) => (cast.get(who) as Person).call(options),
    get,
    whole,
    sheet,
    open: (over: object = {}, who: Who = 'appraiser') =>
      ask(who, 'POST', '/api/rounds', {
        scheme: 'small_par',
        year: 2026,
        parent: 'MH',
        survey: 'used',
        dues,
        excluded: excluded(),
        ...over,
      }),
    line: async (id: number, node: string, unit = 'MH02', who: Who = 'appraiser'): Promise<SheetLine> =>
      (await sheet(id, unit, who)).nodes.find(({ code }) => code === node) as SheetLine,
    score: (who: Who, id: number, unit: string, node: string, body: object) =>
      ask(who, 'PUT', `/api/rounds/${id}/scores/${unit}/${node}`, { revision: 0, ...body }),
    batch: (who: Who, id: number, unit: string, step: string, scores: object[]) =>
      ask(who, 'PUT', `/api/rounds/${id}/scores/${unit}`, { step, scores }),
    handIn: async (who: Who, id: number, unit: string) =>
      ask(who, 'POST', `/api/rounds/${id}/units/${unit}/hand-in`, { revision: (await sheet(id, unit, who)).revision }),
    move: async (who: Who, id: number, to: string, more: object = {}) =>
      ask(who, 'POST', `/api/rounds/${id}/advance`, { to, revision: (await whole(id)).revision, ...more }),
    list: (who: Who) => get<RoundList>(who, '/api/rounds'),
    rows: () =>
      stored(program.connection.db, [
        'scoring_round',
        'round_due',
        'round_unit',
        'round_score',
        'round_score_change',
        'round_comment',
        'round_proof',
        'round_result',
        'index_result',
        'result_source',
        'audit',
        'data_version',
      ]),
  }
  return desk
}

/** All thirty but those kept. */
export function excluded(): { unit: string; reason: string }[] {
  return Array.from({ length: 30 }, (_, index) => `MH${String(index + 1).padStart(2, '0')}`)
    .filter((code) => !kept.includes(code))
    .map((unit) => ({ unit, reason: 'Đơn vị mới thành lập' }))
}

/** What a ward says of itself: 20 of 20, 27/30 full, document, class Khá; a bonus of 1. */
export const selfScores = [
  { node: '1.1', points: 18, note: 'Theo Báo cáo số 12/BC-UBND' },
  { node: '1.2', numerator: 80, denominator: 100 },
  { node: '1.3', choice: 'yes' },
  { node: '1.4', choice: 'Khá' },
  { node: '3', points: 1 },
].map((score) => ({ revision: 0, ...score }))
