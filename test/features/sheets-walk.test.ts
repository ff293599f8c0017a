/**
 * Random walks of all six actors through saving, handing in and review, under a clock that passes the last days. What is
 * illegal changes no row; what is legal changes exactly the rows that the little model of sheet-model.ts says.
 */
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { raiseVersion } from '../../server/database/version.ts'
import { type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { setSetting } from './review-desk.ts'
import { clearDesk, october } from './sheet-desk.ts'
import { type Actor, actors, later, perform, rowsOf, type Setting, type Sheet } from './sheet-model.ts'
import { drawn, fillBoth } from './sheet-walk-drawing.ts'
import { asked } from './sheet-walk-requests.ts'

const steps = 40
const walks = { sqlite: 40, postgres: 6 }
const months = ['2026-10', '2026-11', '2026-12']
const tables = ['sheet', 'figure', 'cell_return', 'adjustment'] as const
const usernames: Record<Actor, string | undefined> = {
  nobody: undefined,
  'other clerk': 'nhap-lieu-mua-ngau',
  'own clerk': 'nhap-lieu-huong-buoi',
  approver: 'duyet-huong-buoi',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
}

onEachEngine('walks through the states of a sheet', (engine) => {
  let program: Program
  let clock: Date
  let on: Setting
  const elements = new Map<number, string>()
  const legal = new Map<string, number>()
  const illegal = new Map<string, number>()

  beforeAll(async () => {
    clock = new Date('2026-11-12T02:00:00Z')
    program = await sampleProgram(engine, () => clock)
    await keepTwoWards()
    await setSetting(program, 'lockAfterDays', 10)
    const { db } = program.connection
    const unit = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
    for (const code of ['petitions_due', 'petitions_on_time']) {
      const element = await db.selectFrom('element').select('id').where('code', '=', code).executeTakeFirstOrThrow()
      elements.set(element.id, code)
    }
    const [whole = 0, part = 0] = elements.keys()
    on = {
      unit: unit.id,
      whole,
      part,
      isFull: (month) => month === '2026-10',
      closesOn: (month) =>
        later(month === '2026-10' ? '2026-11-05' : month === '2026-11' ? '2026-12-05' : '2027-01-05', 10),
      accounts: Object.fromEntries(
        actors.map((actor) => [actor, usernames[actor] === undefined ? '' : `sample-${usernames[actor]}`]),
      ) as Record<Actor, string>,
    }
  })

  /** So small a database that the whole of it can be compared after every step. */
  async function keepTwoWards(): Promise<void> {
    const { db } = program.connection
    const kept = await db.selectFrom('unit').select('id').where('code', 'in', ['MH02', 'MH03']).execute()
    const ids = kept.map((unit) => unit.id)
    for (const table of ['figure', 'sheet'] as const)
      await db
        .deleteFrom(table)
        .where((row) => row.or([row('month', '<', '2026-10'), row('unit_id', 'not in', ids)]))
        .execute()
    await raiseVersion(db, '2026-10')
  }

  /** A draft of October that lacks two cells, nothing of the months after it, and an empty audit. */
  async function begin(): Promise<{ sheets: Map<string, Sheet>; others: Record<string, string[]> }> {
    const { db } = program.connection
    clock = new Date('2026-11-12T02:00:00Z')
    await clearDesk(program)
    await db.deleteFrom('figure').where('month', '>', '2026-10').execute()
    await db.deleteFrom('sheet').where('month', '>', '2026-10').execute()
    const elements = await db
      .selectFrom('element')
      .select(['id', 'code'])
      .where('code', 'in', Object.keys(october))
      .execute()
    for (const { id, code } of elements)
      if (!code.startsWith('petitions'))
        await db
          .insertInto('figure')
          .values({
            month: '2026-10',
            unit_id: on.unit,
            element_id: id,
            value: october[code] ?? 0,
            absence: null,
            note: null,
            revision: 1,
          })
          .execute()
    for (const month of months) await raiseVersion(db, month)
    const sheets = new Map(
      months.map((month): [string, Sheet] => [
        month,
        { month, row: null, cells: new Map(), returns: [], adjustments: [] },
      ]),
    )
    const row = await db
      .selectFrom('sheet')
      .selectAll()
      .where('unit_id', '=', on.unit)
      .where('month', '=', '2026-10')
      .executeTakeFirstOrThrow()
    const first = sheets.get('2026-10') as Sheet
    first.row = { ...row }
    const all = await stored(db, tables)
    const own = flat(rowsOf(first, on.unit))
    return { sheets, others: { ...all, sheet: (all.sheet ?? []).filter((one) => !own.sheet?.includes(one)) } }
  }

  function flat(rows: Record<string, Record<string, unknown>[]>): Record<string, string[]> {
    const text = (row: Record<string, unknown>) =>
      JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))
    return Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, list.map(text)]))
  }

  function expectedRows(sheets: Map<string, Sheet>, others: Record<string, string[]>): Record<string, string[]> {
    const expected: Record<string, string[]> = {}
    for (const table of tables)
      expected[table] = [
        ...(others[table] ?? []),
        ...[...sheets.values()].flatMap((sheet) => flat(rowsOf(sheet, on.unit))[table] ?? []),
      ].sort()
    return expected
  }

  async function version(month: string): Promise<number> {
    const approver = await program.asAccount('duyet-huong-buoi')
    return (await approver.get(`/api/sheets/MH02/${month}`)).json().version
  }

  it(`of ${walks[engine] * steps} steps change what the model says, and nothing else`, async () => {
    let key = 0
    await fc.assert(
      fc.asyncProperty(fc.array(drawn, { minLength: steps, maxLength: steps }), async (walk) => {
        const { sheets, others } = await begin()
        const audit: string[] = []
        for (const step of walk[0]?.isWhole ? [fillBoth, ...walk] : walk) {
          clock = new Date(clock.getTime() + step.wait * 3_600_000)
          const today = new Date(clock.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
          const sheet = sheets.get(step.month) as Sheet
          key += 1
          const { act, method, path, body } = await asked(step, sheet, `walk-key-${key}`, {
            on,
            elements,
            today,
            version,
          })
          const username = usernames[step.actor]
          const person = username === undefined ? program.stranger : await program.asAccount(username)
          const response = await person.call({
            method: method as 'POST',
            url: `/api/sheets/MH02/${step.month}/${path}`,
            payload: body,
          })
          const outcome = perform(sheet, step.actor, act, clock.toISOString(), today, on)
          const tally = outcome.legal ? legal : illegal
          tally.set(act.name, (tally.get(act.name) ?? 0) + 1)
          const told = [step.actor, act, today, sheet.row?.state, response.statusCode, response.body.slice(0, 200)]
          if (outcome.legal) expect(response.statusCode, JSON.stringify(told)).toBe(200)
          else if (step.actor === 'nobody') expect(response.statusCode).toBe(401)
          else if (step.actor === 'other clerk') expect(response.statusCode).toBe(404)
          else expect([403, 404, 409, 412, 422, 423], JSON.stringify(told)).toContain(response.statusCode)
          expect(await stored(program.connection.db, tables), JSON.stringify(told)).toEqual(
            expectedRows(sheets, others),
          )
          audit.push(
            ...outcome.audit.map((one) => `${clock.toISOString()} ${step.month} ${on.accounts[step.actor]} ${one}`),
          )
        }
        await auditTells(audit)
      }),
      { numRuns: walks[engine], seed: 20_261_127, endOnFailure: true },
    )
    // Every act must have been done and refused, or the walks say little.
    if (engine === 'sqlite')
      for (const name of ['save', 'batch', 'submit', 'return', 'approve', 'reopen', 'request'])
        expect([name, (legal.get(name) ?? 0) > 4, (illegal.get(name) ?? 0) > 9]).toEqual([name, true, true])
  }, 60_000)

  /** Every acknowledged write once, revisions without a gap, and no save while a sheet was closed. */
  async function auditTells(expected: readonly string[]): Promise<void> {
    const rows = await program.connection.db
      .selectFrom('audit')
      .selectAll()
      .where('month', 'is not', null)
      .orderBy('id')
      .execute()
    const told = rows.map(({ at, month, account_id, act, element_id, revision }) =>
      [at, month, account_id, act, element_id, revision].filter((part) => part !== null).join(' '),
    )
    expect(told).toEqual(expected)
    const states = new Map<string, string>()
    const revisions = new Map<string, number>()
    for (const { month, act, element_id, revision, after } of rows) {
      if (act === 'save_figure') {
        expect(['draft', 'returned', 'reopened']).toContain(states.get(month ?? '') ?? 'draft')
        const cell = `${month} ${element_id}`
        expect(revision).toBe((revisions.get(cell) ?? 0) + 1)
        revisions.set(cell, revision ?? 0)
      }
      const state = JSON.parse(after ?? 'null')?.state
      if (/^(submit|return|approve|reopen)_sheet$/.test(act)) states.set(month ?? '', state)
    }
  }
})
