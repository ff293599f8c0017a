/** What a page kept for one person never lands under the name of another who has signed in at the same browser since. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { everything } from './review-desk.ts'
import { cell, clearDesk, desk, put, read } from './sheet-desk.ts'

onEachEngine('numbers that say whose they are', (engine) => {
  let program: Program
  let clerk: Person
  let second: Person
  let stranger: Person
  let account: string
  const figures = [{ element: 'petitions_due', value: 5, revision: 0 }]
  const given = { value: 5, state: 'reported', note: null, revision: 1 }

  beforeAll(async () => {
    program = await programOn(await sampleDatabase(engine), sampleConfig)
    clerk = await program.as('clerk')
    second = await program.asAccount('nhap-lieu-2-huong-buoi')
    stranger = await program.asAccount('nhap-lieu-mua-ngau')
    account = (await clerk.get('/api/me')).json().id
  })
  beforeEach(() => clearDesk(program))

  const save = (person: Person, body: object) =>
    person.call({ method: 'POST', url: `${desk}/figures`, payload: { key: 'a-key-of-a-tab', figures, ...body } })
  const discard = (person: Person, body: object) =>
    person.call({ method: 'POST', url: `${desk}/figures/petitions_due/discard`, payload: { ...given, ...body } })
  const refusal = {
    code: 'forbidden',
    fields: [{ field: 'account', code: 'other_account' }],
    message: 'Các số này do tài khoản khác nhập, nên chưa lưu số nào. Đăng nhập lại tài khoản đã nhập để gửi.',
  }

  it('are saved and given up under the name of that person', async () => {
    expect((await save(clerk, { account })).statusCode).toBe(200)
    expect(cell(await read(clerk), 'petitions_due').value).toBe(5)
    expect((await discard(clerk, { account })).statusCode).toBe(204)
  })

  it('are not saved under another’s, in the same ward or elsewhere, and nothing at all is written', async () => {
    const before = await everything(program)
    for (const person of [second, stranger]) {
      const response = await save(person, { account })
      expect([response.statusCode, response.json()]).toEqual([403, expect.objectContaining({ code: 'forbidden' })])
      expect(response.json()).toMatchObject(refusal)
    }
    expect(await everything(program)).toEqual(before)
    expect((await save(clerk, { account })).statusCode).toBe(200)
  })

  it('are not given up under another’s', async () => {
    await put(second, 'petitions_due', { value: 7, revision: 0 })
    const before = await everything(program)
    for (const person of [second, stranger]) {
      const response = await discard(person, { account })
      expect([response.statusCode, response.json()]).toEqual([403, expect.objectContaining({ code: 'forbidden' })])
      expect(response.json()).toMatchObject(refusal)
    }
    expect(await everything(program)).toEqual(before)
  })

  it('may leave it unsaid, as a program with its own token does', async () => {
    expect((await save(second, {})).statusCode).toBe(200)
  })
})
