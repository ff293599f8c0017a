/** An act goes under the name of the person whose page it was begun on, or under none, whoever has signed in since. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Sheet } from '#contract/sheets'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { dryRun, figuresIn } from './import-desk.ts'
import { batch } from './review-desk.ts'
import { desk, october } from './sheet-desk.ts'

const kept = ['figure', 'sheet', 'cell_return', 'adjustment', 'audit', 'element_owner', 'import_file'] as const
const reason = 'Đối chiếu lại sổ theo dõi'
const file = 'Phường Hương Bưởi\nTháng 10/2026\nTên ô,Số liệu\nHồ sơ có nghĩa vụ tài chính,223\n'

onEachEngine('an act that says whose page it comes from', (engine) => {
  let program: Program
  let clerk: Person
  let approver: Person
  let other: string
  let imported: string

  const idOf = async (person: Person): Promise<string> => (await person.get('/api/me')).json().id
  const acting = { clerk: () => clerk, approver: () => approver }

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    // Whoever opened the page could do just the same.
    other = await idOf(await program.asAccount('nhap-lieu-2-huong-buoi'))
    const filled = await batch(
      clerk,
      Object.fromEntries(
        Object.entries(october).map(([element, value]): [string, [number, number]] => [element, [value, 0]]),
      ),
    )
    expect(filled.statusCode).toBe(200)
    imported = (await dryRun(clerk, file, { unit: 'MH02' })).id
    expect((await figuresIn(program, 'MH02', '2026-10')).dossiers_with_fee?.value).toBe(222)
  })

  const owner = { element: 'ratings_valid', account: null, post: 'Văn phòng', seen: { account: null, post: null } }
  const acts: [name: string, who: keyof typeof acting, method: 'POST' | 'PUT', url: () => string, body: object][] = [
    ['assigning owners', 'approver', 'PUT', () => '/api/owners', { unit: 'MH02', owners: [owner] }],
    ['committing an import', 'clerk', 'POST', () => `/api/imports/${imported}/commit`, {}],
    ['undoing an import', 'clerk', 'POST', () => `/api/imports/${imported}/undo`, {}],
    ['handing in', 'clerk', 'POST', () => `${desk}/submit`, { note: reason }],
    ['returning', 'approver', 'POST', () => `${desk}/return`, { reason }],
    ['handing in again', 'clerk', 'POST', () => `${desk}/submit`, {}],
    ['approving', 'approver', 'POST', () => `${desk}/approve`, {}],
    ['asking for the sheet', 'clerk', 'POST', () => `${desk}/request`, { reason }],
    ['opening it again', 'approver', 'POST', () => `${desk}/reopen`, { reason, until: '2026-11-30' }],
  ]

  describe.each(acts)('%s', (_name, who, method, url, body) => {
    const ask = (account: string) => acting[who]().call({ method, url: url(), payload: { ...body, account } })

    it('is refused from the page of another, and writes nothing', async () => {
      const before = await stored(program.connection.db, kept)
      const response = await ask(other)
      expect([response.statusCode, response.json()]).toMatchObject([
        403,
        {
          code: 'forbidden',
          fields: [{ field: 'account', code: 'other_account' }],
          message:
            'Trang này mở bằng tài khoản khác với tài khoản đang đăng nhập, nên chưa ghi gì. Tải lại trang, xem lại rồi làm tiếp.',
        },
      ])
      expect(await stored(program.connection.db, kept)).toEqual(before)
    })

    it('is done from one’s own', async () => {
      const response = await ask(await idOf(acting[who]()))
      expect([response.statusCode, response.body]).toEqual([200, expect.any(String)])
    })
  })

  it('leaves the sheet as those acts have made it', async () => {
    const sheet: Sheet = (await clerk.get(desk)).json()
    expect([sheet.state, sheet.submittedBy]).toEqual(['reopened', 'Công chức nhập liệu, phường Hương Bưởi'])
  })
})
