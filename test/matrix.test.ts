/**
 * Every route × everybody × one's own, foreign and unknown ids. What lies out of reach answers exactly as what does not
 * exist, changes nothing, and leaks in no body, error or tag. The routes are read from the program: a new one without a
 * question is red.
 */
import type { LightMyRequestResponse as Response } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ids } from './matrix/asking.ts'
import { nowhere } from './matrix/nowhere.ts'
import { questions } from './matrix/questions.ts'
import { type Planted, plantSecrets, secretDraft, secretPerson, secrets } from './matrix/secrets.ts'
import { type Person, type Program, sampleProgram } from './support/app.ts'
import { now } from './support/clock.ts'
import { onEachEngine } from './support/database.ts'
import { routesOf } from './support/routes.ts'
import { stored } from './support/stored.ts'

/** The sample's account behind each actor, a unit out of its reach, and whether it may see the planted draft. */
const actors: Record<string, { username?: string; own: string; foreign: string; seesDrafts?: true }> = {
  nobody: { own: 'MH02', foreign: 'MH04' },
  'an ended session': { username: 'nhap-lieu-huong-buoi', own: 'MH02', foreign: 'MH04' },
  'the own clerk': { username: 'nhap-lieu-huong-buoi', own: 'MH02', foreign: 'MH04' },
  'another ward’s clerk': { username: 'nhap-lieu-mua-ngau', own: 'MH03', foreign: 'MH04' },
  'the approver': { username: 'duyet-huong-buoi', own: 'MH02', foreign: 'MH04' },
  'the leader': { username: 'lanh-dao', own: 'MH', foreign: '00004', seesDrafts: true },
  'the administrator': { username: 'quan-tri', own: 'MH', foreign: '00004' },
}
const strangers = ['nobody', 'an ended session']
/** What an act out of reach must leave alone. Sessions note when they were last used. */
const kept = [
  'sheet',
  'figure',
  'cell_return',
  'adjustment',
  'typed_rate',
  'rate_change',
  'audit',
  'account',
  'account_role',
  'invitation',
  'api_token',
  'import_file',
  'import_row',
  'import_mapping',
  'save_receipt',
  'data_version',
  'element_owner',
  'sheet_due',
  'setting',
  'plan',
  'target',
  'plan_change',
  'task',
  'task_body',
  'task_occurrence',
  'task_event',
  'attachment',
  'id_series',
  'report',
  'report_duty',
  'body',
  'campaign',
  'campaign_criterion',
  'campaign_award',
  'campaign_paper',
  'criterion_judgement',
  'initiative',
  'commendation',
  'commendation_paper',
  'inspection',
  'meeting_action',
  'edition',
  'edition_content',
  'report_frame',
  'index_result',
  'result_source',
  'scoring_round',
  'round_unit',
  'round_score',
  'round_score_change',
  'round_comment',
  'round_proof',
  'scheme',
  'scheme_node',
  'scheme_class',
  'leaf_count',
  'unit',
  'succession',
  'merger',
  'survey_round',
  'survey_factor',
  'survey_item',
  'survey_group',
  'survey_unit',
  'survey_forms',
  'survey_answer',
] as const

onEachEngine('everybody asks everything', (engine) => {
  let program: Program
  let planted: Planted
  const people = new Map<string, Person>()
  const told = new Map<string, string[]>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    planted = await plantSecrets(program, now.toISOString())
    for (const [actor, { username }] of Object.entries(actors)) {
      const person = username === undefined ? program.stranger : await program.asAccount(username)
      if (actor === 'an ended session') await person.call({ method: 'DELETE', url: '/api/session' })
      people.set(actor, person)
      told.set(actor, [])
    }
  })

  async function ask(actor: string, route: string, ids: Ids): Promise<Response> {
    const question = questions[route]
    if (!question) throw new Error(`no question for ${route}: add one to test/matrix/questions.ts`)
    const response = await (people.get(actor) as Person).call(question.ask(ids))
    expect(response.statusCode, `${actor}: ${route} ${response.body.slice(0, 300)}`).toBeLessThan(500)
    told.get(actor)?.push(`${route}\n${JSON.stringify(response.headers)}\n${response.body}`)
    return response
  }

  const routes = () =>
    routesOf(program.app)
      .filter(({ path }) => !path.startsWith('/api/docs') && path !== '*' && path !== '/index.html')
      .map(({ method, path }) => `${method} ${path}`)

  /** Ids of somebody else: the draft's ward or a commune of another province, and a person of that province. */
  async function foreignTo(actor: string): Promise<Ids> {
    const other = await program.asAccount('nguoi-noi-khac')
    const { items } = (await other.get('/api/sessions')).json()
    const unit = actors[actor]?.foreign ?? ''
    const plan = unit === 'MH04' ? planted.plan : planted.planElsewhere
    return { ...planted, unit, session: items[0].id, plan }
  }
  const unknown = (): Ids => ({ ...nowhere, unit: 'MH77' })

  it('has a question for every route of the program, and none for a route that it has not', () => {
    expect(routes().filter((route) => questions[route] === undefined)).toEqual([])
    expect(Object.keys(questions).filter((route) => !routes().includes(route))).toEqual([])
  })

  describe.each(Object.keys(actors))('%s', (actor) => {
    it('gets the same answer about what is out of reach as about what does not exist, and changes nothing', async () => {
      const foreign = await foreignTo(actor)
      const before = await stored(program.connection.db, kept)
      for (const route of routes()) {
        const missing = unknown()
        const { kind } = questions[route] as (typeof questions)[string]
        if (kind === 'leaving' && !strangers.includes(actor)) continue
        const [about, none] = [await ask(actor, route, foreign), await ask(actor, route, missing)]
        if (strangers.includes(actor) && kind !== 'door' && route !== 'DELETE /api/session')
          expect([route, about.statusCode, none.statusCode]).toEqual([route, 401, 401])
        if (kind !== 'scoped' && kind !== 'named') continue
        expect([route, givesNothing(about)]).toEqual([route, true])
        if (kind === 'named') continue
        expect([route, about.statusCode]).toEqual([route, none.statusCode])
        expect(plain(about, foreign), route).toBe(plain(none, missing))
      }
      const after = await stored(program.connection.db, kept)
      for (const table of kept) expect(after[table], table).toEqual(before[table])
    }, 120_000)
  })

  it('nobody is told what is kept back, in no body, error, header or tag, whatever they ask of their own', async () => {
    for (const [actor, { own }] of Object.entries(actors)) {
      const ids = {
        ...unknown(),
        unit: own,
        round: planted.nearRound,
        node: planted.node,
        edition: planted.nearEdition,
      }
      for (const route of routes())
        if (questions[route]?.ask(ids).method === 'GET') {
          await ask(actor, route, ids)
          await ask(actor, route, { ...ids, unit: 'MH04' })
        }
      const heard = told.get(actor) ?? []
      if (actors[actor]?.seesDrafts) continue
      // Who did something at one's own units is no secret from their administrator; what they hold elsewhere is.
      const open = actor === 'the administrator' ? /^GET \/api\/audit/ : /^$/
      const drafts = /^GET \/api\/(plans|audit)/
      for (const secret of secrets)
        expect(
          heard
            .filter((answer) => answer.includes(secret) && !(secret === secretPerson && open.test(answer)))
            // An administrator edits the drafts of every ward below.
            .filter((answer) => !(secret === secretDraft && actor === 'the administrator' && drafts.test(answer)))
            .map((answer) => `${actor}: ${answer}`),
        ).toEqual([])
    }
  }, 120_000)

  it('the leader is told of the planted draft, so that silence means something, and not of people elsewhere', () => {
    const heard = told.get('the leader') ?? []
    for (const secret of secrets.filter((one) => one !== secretPerson && !one.includes('.')))
      expect([secret, heard.some((answer) => answer.includes(secret))]).toEqual([secret, true])
    expect(
      heard.filter((answer) => /^GET \/api\/(accounts|sessions|tokens)/.test(answer) && answer.includes(secretPerson)),
    ).toEqual([])
  })

  it('the department may commit, take back and bring in what the others were refused: their questions were good ones', async () => {
    const department = await program.asAccount('tong-hop')
    const ids = { ...unknown(), ...planted, unit: 'MH04' }
    for (const [route, said] of [
      ['POST /api/imports/:id/commit', { written: 1 }],
      ['POST /api/imports/:id/undo', { undone: 1, kept: 0 }],
      ['POST /api/imports', { ready: true, questions: [] }],
    ] as const) {
      const response = await department.call((questions[route] as (typeof questions)[string]).ask(ids))
      expect([route, response.statusCode, response.json()]).toMatchObject([route, 200, said])
    }
  })
})

/** Refused, an empty list, or a dry run that refuses every row. */
function givesNothing(response: Response): boolean {
  if (response.statusCode >= 400) return true
  const { items, rows } = response.json() as { items?: unknown[]; rows?: { faults: unknown[] }[] }
  return items?.length === 0 || (rows?.every((row) => row.faults.length > 0) ?? false)
}

/** An answer without what must differ: the ids asked about and the request's own number. */
function plain(response: Response, ids: Ids): string {
  let body = response.body.replace(/"requestId":"[^"]+"/, '')
  for (const id of Object.values(ids)) body = body.replaceAll(id, '…').replaceAll(id.toLowerCase(), '…')
  return `${response.headers.etag ?? ''} ${body}`
}
