/** A tag is one person's with the rights of that moment: sent by anybody else, or after other roles, it must bring a whole answer. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'

/** About phường Trăng Rằm (MH05), whose October is a draft, and about all wards with theirs. */
const views = [
  '/api/overview?period=2026-10',
  '/api/rankings?indicator=on_time&period=2026-10',
  '/api/units/MH05/scorecard?period=2026-10',
  '/api/units/MH05/assessments?from=2026-09&to=2026-10',
  '/api/completeness?from=2026-09&to=2026-10',
]
const usernames = [
  'lanh-dao',
  'tong-hop',
  'quan-tri',
  'duyet-huong-buoi',
  'nhap-lieu-huong-buoi',
  'nhap-lieu-2-huong-buoi',
  'nhap-lieu-mua-ngau',
]
const sheet = '/api/sheets/MH05/2026-10'

onEachEngine('the tag of an answer', (engine) => {
  let program: Program
  const people = new Map<string, Person>()

  beforeAll(async () => {
    program = await sampleProgram(engine)
    for (const username of usernames) people.set(username, await program.asAccount(username))
  })

  const ask = (person: Person, url: string, tag: string) =>
    person.call({ method: 'GET', url, headers: { 'if-none-match': tag } })

  describe.each(views)('%s', (url) => {
    it('gives a 304 to the person who got it, and the whole answer to every other account', async () => {
      const first = new Map<string, { tag: string; body: string }>()
      for (const [username, person] of people) {
        const { headers, body } = await person.get(url)
        first.set(username, { tag: headers.etag as string, body })
      }
      expect(new Set([...first.values()].map(({ tag }) => tag)).size).toBe(people.size)
      for (const [from, { tag }] of first)
        for (const [to, person] of people) {
          const { statusCode, body } = await ask(person, url, tag)
          const expected = from === to ? [304, ''] : [200, first.get(to)?.body]
          expect([from, to, statusCode, body]).toEqual([from, to, ...expected])
        }
      // Rights differ, and so does what is told: the tags had something to keep apart.
      expect(first.get('lanh-dao')?.body).not.toBe(first.get('nhap-lieu-huong-buoi')?.body)
    })

    it('gives nothing to a stranger, nor to a session that has ended', async () => {
      const tag = (await (people.get('lanh-dao') as Person).get(url)).headers.etag as string
      const gone = await program.asAccount('lanh-dao')
      expect((await ask(gone, url, tag)).statusCode).toBe(304)
      await gone.call({ method: 'DELETE', url: '/api/session' })
      for (const person of [program.stranger, gone]) expect((await ask(person, url, tag)).statusCode).toBe(401)
    })
  })

  it('of a sheet does not exist: it is read anew each time, and by nobody outside', async () => {
    const { headers, statusCode } = await (people.get('lanh-dao') as Person).get(sheet)
    expect([statusCode, headers.etag, headers['cache-control']]).toEqual([200, undefined, 'private, no-store'])
    for (const tag of ['*', 'W/"x"']) {
      expect((await ask(people.get('lanh-dao') as Person, sheet, tag)).statusCode).toBe(200)
      expect((await ask(people.get('nhap-lieu-mua-ngau') as Person, sheet, tag)).statusCode).toBe(404)
    }
  })
})

onEachEngine('after other roles, the tag that somebody holds', (engine) => {
  let program: Program
  /** Ward people at phường Hương Bưởi, whose answers say what is left to see. */
  let ward: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    ward = await program.asAccount('duyet-huong-buoi')
  })

  /** The department's clerk is moved to a ward, by an administrator or, with the session kept, in the table itself. */
  const moves: [string, () => Promise<void>][] = [
    [
      'in a session that goes on',
      async () => {
        const { db } = program.connection
        const { id } = await db.selectFrom('unit').select('id').where('code', '=', 'MH02').executeTakeFirstOrThrow()
        await db.updateTable('account_role').set({ unit_id: id }).where('account_id', '=', 'sample-tong-hop').execute()
      },
    ],
    [
      'by an administrator, which ends the session',
      async () => {
        const administrator = await program.as('administrator')
        const url = '/api/accounts/sample-tong-hop'
        const { revision } = (await administrator.get(url)).json()
        const payload = { revision, roles: [{ role: 'leader', unit: 'MH02' }] }
        const response = await administrator.call({ method: 'PATCH', url, payload })
        expect([response.statusCode, response.json().ended?.sessions > 0], response.body).toEqual([200, true])
      },
    ],
  ]

  it.each(moves)('brings no 304 and nothing that they may no longer see, %s', async (_name, move) => {
    const { db } = program.connection
    const city = await db.selectFrom('unit').select('id').where('code', '=', 'MH').executeTakeFirstOrThrow()
    await db
      .updateTable('account_role')
      .set({ role: 'clerk', unit_id: city.id })
      .where('account_id', '=', 'sample-tong-hop')
      .execute()
    let person = await program.asAccount('tong-hop')
    const held = new Map<string, { tag: string; body: string }>()
    for (const url of views) {
      const { headers, body } = await person.get(url)
      held.set(url, { tag: headers.etag as string, body })
    }
    expect((await person.get(sheet)).statusCode).toBe(200)
    await move()
    if ((await person.get('/api/me')).statusCode === 401) person = await program.asAccount('tong-hop')
    expect((await person.get(sheet)).statusCode).toBe(404)
    for (const [url, { tag, body }] of held) {
      const answer = await person.call({ method: 'GET', url, headers: { 'if-none-match': tag } })
      expect([url, answer.statusCode, answer.body]).toEqual([url, 200, (await ward.get(url)).body])
      expect(answer.body).not.toBe(body)
    }
  })
})

onEachEngine('numbers that were worked out before', (engine) => {
  it('are sent as the same bytes, squeezed as the client takes them, and said to stand now', async () => {
    let clock = new Date('2026-11-21T02:00:00.000Z')
    const program = await sampleProgram(engine, () => clock)
    const leader = await program.asAccount('lanh-dao')
    const url = '/api/overview?period=2026-Q3'
    const first = await leader.get(url)
    clock = new Date('2026-11-21T02:20:00.000Z')
    const again = await leader.get(url)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([200, first.body, first.headers.etag])
    expect([first.headers['x-as-of'], again.headers['x-as-of']]).toEqual([first.json().asOf, clock.toISOString()])
    for (const [encoding, open] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
      const squeezed = await leader.call({ method: 'GET', url, headers: { 'accept-encoding': encoding } })
      expect([encoding, squeezed.headers['content-encoding']]).toEqual([encoding, encoding])
      expect(open(squeezed.rawPayload).toString()).toBe(first.body)
    }
    const plain = await leader.call({ method: 'GET', url, headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } })
    expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, first.body])
    const held = await leader.call({ method: 'GET', url, headers: { 'if-none-match': String(first.headers.etag) } })
    expect([held.statusCode, held.body, held.headers['x-as-of']]).toEqual([304, '', clock.toISOString()])
  })
})
