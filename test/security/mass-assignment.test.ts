/** A write takes what its contract names and nothing else: no column of any table can be slipped in beside it, at any depth. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { now } from '../support/clock.ts'
import { stored } from '../support/stored.ts'
import { type Write, writesOf } from './writes.ts'

type Failed = { fields?: { field: string; code: string }[] }

describe('every write', () => {
  let program: Program
  let everybody: Person
  let writes: Write[]
  let columns: string[]

  beforeAll(async () => {
    program = await sampleProgram('sqlite')
    const { db } = program.connection
    const id = 'sample-all-roles'
    const account = { id, username: 'moi-vai-tro', display_name: 'Người mọi vai trò', password_hash: null }
    await db
      .insertInto('account')
      .values({ ...account, disabled: 0, created_at: now.toISOString() })
      .execute()
    const city = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
    for (const role of ['clerk', 'approver', 'leader', 'administrator'])
      await db.insertInto('account_role').values({ account_id: id, role, unit_id: city.id }).execute()
    everybody = await program.asAccount('moi-vai-tro')
    writes = await writesOf(program.app)
    const tables = await db.introspection.getTables()
    columns = [...new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)))]
  })

  /** As the table writes it, and as a contract would. */
  const spellings = (column: string) => [column, column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())]
  const unknownIn = (answer: Failed) =>
    (answer.fields ?? []).filter(({ code }) => code === 'unknown_field').map(({ field }) => field)

  it('refuses every column of every table that its contract does not name, and stores nothing', async () => {
    expect(columns.length).toBeGreaterThan(200)
    const before = await stored(program.connection.db)
    const withBody = writes.filter(({ body }) => body !== undefined)
    expect(withBody.length).toBeGreaterThan(90)
    for (const { route, asked, body } of withBody) {
      // A body that may be left out is one of two.
      const declared = new Set([body, ...(body?.anyOf ?? [])].flatMap((one) => Object.keys(one?.properties ?? {})))
      const undeclared = columns.flatMap(spellings).filter((name) => !declared.has(name))
      const extra = Object.fromEntries(undeclared.map((name) => [name, 1]))
      const payload = { ...(asked.payload as object), ...extra }
      const response = await everybody.call({ ...asked, payload })
      expect([route, response.statusCode]).toEqual([route, 422])
      const named = new Set(unknownIn(response.json()))
      expect([route, undeclared.filter((name) => !named.has(name))]).toEqual([route, []])
    }
    expect(await stored(program.connection.db)).toEqual(before)
  })

  it('refuses them inside its lists and records, too', async () => {
    let looked = 0
    for (const { route, asked, body } of writes)
      for (const spoilt of body === undefined ? [] : spoiltInside(asked.payload as object)) {
        const response = await everybody.call({ ...asked, payload: spoilt })
        expect([route, response.statusCode, unknownIn(response.json())]).toEqual([route, 422, ['unit_id']])
        looked += 1
      }
    expect(looked).toBeGreaterThan(20)
  })

  it('whose contract takes no body has none described, and those that take a file are known', () => {
    const bodiless = writes.filter(({ body }) => body === undefined).map(({ route }) => route)
    expect(bodiless.sort()).toMatchInlineSnapshot(`
      [
        "DELETE /api/invitations/:invitation",
        "DELETE /api/session",
        "DELETE /api/sessions",
        "DELETE /api/sessions/:id",
        "DELETE /api/tokens/:id",
        "POST /api/accounts/:id/invitation",
        "POST /api/accounts/:id/second-factor/reset",
        "POST /api/editions/:id/verification",
        "POST /api/imports",
        "POST /api/plans/:plan/reading",
        "POST /api/results/import",
        "POST /api/rounds/:id/units/:unit/leaves/:node/proofs",
        "POST /api/schemes/import",
        "POST /api/surveys/:id/import",
        "POST /api/tasks/:task/evidence",
      ]
    `)
  })
})

/** The same body once for each record inside it, with a column of a table in that record. */
function spoiltInside(body: object): object[] {
  return Object.entries(body).flatMap(([name, value]) => {
    if (typeof value !== 'object' || value === null) return []
    return [...spoiltAt(value)].map((spoilt) => ({ ...body, [name]: spoilt }))
  })
}

function* spoiltAt(value: object): Generator<object> {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      if (typeof one === 'object' && one !== null)
        for (const spoilt of spoiltAt(one)) yield value.map((other, at) => (at === index ? spoilt : other))
    return
  }
  yield { ...value, unit_id: 1 }
  for (const [name, inner] of Object.entries(value))
    if (typeof inner === 'object' && inner !== null)
      for (const spoilt of spoiltAt(inner)) yield { ...value, [name]: spoilt }
}
