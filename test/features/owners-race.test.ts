/** Two people who assign the cells of one unit at the same moment: nobody is overwritten unseen, and each audit row tells what it replaced. */

import { beforeAll, beforeEach, expect, it } from 'vitest'
import type { Owners, OwnersBody } from '#contract/duties'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { unguard } from '../support/unguarded.ts'

type Given = OwnersBody['owners'][number]
type Named = Given['seen']

const hands = 6
const attempts = 6
const nobody: Named = { account: null, post: null }
const cell = 'petitions_due'

onEachEngine('two who assign', (engine) => {
  let program: Program
  let people: Person[]

  beforeAll(async () => {
    program = await sampleProgram(engine)
    await unguard(program.connection)
    people = [await program.as('approver'), await program.as('administrator')]
  })
  beforeEach(async () => {
    await program.connection.db.deleteFrom('element_owner').execute()
    await program.connection.db.deleteFrom('audit').execute()
  })

  const put = (by: number, owners: Given[]) =>
    (people[by] as Person).call({ method: 'PUT', url: '/api/owners', payload: { unit: 'MH02', owners } })
  const post = (name: string, seen: Named = nobody, element = cell): Given => ({
    element,
    account: null,
    post: name,
    seen,
  })
  const read = async (): Promise<Owners> => (await (people[0] as Person).get('/api/owners?unit=MH02')).json()
  const audit = async () => {
    const { db } = program.connection
    const rows = await db.selectFrom('audit').selectAll().where('act', '=', 'assign_owner').orderBy('id').execute()
    return rows.map((row) => ({ before: JSON.parse(row.before ?? 'null'), after: JSON.parse(row.after ?? 'null') }))
  }

  it('name somebody for one cell many times at once: every kept choice replaced what its chooser had seen', async () => {
    let kept = 0
    let stale = 0
    /** One browser tab: chooses, and after a refusal chooses again over what it was shown. */
    const work = async (by: number, hand: number) => {
      let seen = nobody
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const wanted = { account: null, post: `Vị trí ${by} ${hand} ${attempt}` }
        const answer = await put(by, [post(wanted.post, seen)])
        expect([200, 412], answer.body).toContain(answer.statusCode)
        if (answer.statusCode === 200) {
          kept += 1
          seen = wanted
        } else {
          stale += 1
          const [stands] = answer.json().context.owners
          seen = { account: stands.account, post: stands.post }
        }
      }
    }
    await Promise.all([0, 1].flatMap((by) => Array.from({ length: hands }, (_, hand) => work(by, hand))))
    expect([kept + stale, kept > 3, stale > 3]).toEqual([2 * hands * attempts, true, true])
    const rows = await audit()
    expect(rows).toHaveLength(kept)
    for (const [index, row] of rows.entries()) expect(row.before).toEqual(rows[index - 1]?.after ?? null)
    const stands = (await read()).items.find((item) => item.element === cell)
    expect({ account: null, post: stands?.post }).toEqual(rows.at(-1)?.after)
  })

  it('give all cells in opposite orders: one is kept whole, the other told, and nobody waits for ever', async () => {
    const elements = (await read()).items.map((item) => item.element)
    for (let round = 0; round < 5; round += 1) {
      await program.connection.db.deleteFrom('element_owner').execute()
      const answers = await Promise.all([
        put(
          0,
          elements.map((element) => post('Văn phòng', nobody, element)),
        ),
        put(
          1,
          elements.toReversed().map((element) => post('Bộ phận một cửa', nobody, element)),
        ),
      ])
      expect(answers.map((one) => one.statusCode).sort()).toEqual([200, 412])
      expect(new Set((await read()).items.map((item) => item.post)).size).toBe(1)
    }
  })

  it('name people for different cells at once, and every name arrives', async () => {
    const elements = (await read()).items.slice(0, 20).map((item) => item.element)
    const answers = await Promise.all(
      elements.map((element, index) => put(index % 2, [post(`Vị trí ${index}`, nobody, element)])),
    )
    expect(answers.map((one) => one.statusCode)).toEqual(elements.map(() => 200))
    expect((await read()).items.slice(0, 20).map((item) => item.post)).toEqual(
      elements.map((_, index) => `Vị trí ${index}`),
    )
  })

  it('are told what stands there now, and keep nothing of what else they chose', async () => {
    await put(0, [post('Văn phòng')])
    const answer = await put(1, [post('Bộ phận một cửa', nobody, 'ratings_valid'), post('Bộ phận một cửa')])
    expect(answer.statusCode).toBe(412)
    expect(answer.json()).toMatchObject({
      code: 'stale',
      message: expect.stringContaining('nay do Văn phòng phụ trách'),
      context: { owners: [{ element: cell, account: null, post: 'Văn phòng', owner: 'Văn phòng' }] },
    })
    expect((await read()).without).toBe((await read()).items.length - 1)
    const seen = { account: null, post: ' Văn phòng ' }
    expect((await put(1, [{ element: cell, ...nobody, seen }])).statusCode).toBe(200)
    const gone = await put(0, [post('Tư pháp', { account: null, post: 'Văn phòng' })])
    expect(gone.json().message).toContain('nay chưa có người phụ trách')
  })

  it('may send the same twice: it was done, so it is answered and not done again', async () => {
    await put(0, [post('Văn phòng')])
    expect((await put(0, [post('Văn phòng')])).statusCode).toBe(200)
    expect(await audit()).toHaveLength(1)
  })
})
