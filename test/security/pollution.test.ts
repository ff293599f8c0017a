/** Keys that change every object, in JSON, in an address, in a form and in the heads of a file: refused or plain text, and no object changes. */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { multipart, multipartType } from '../features/import-desk.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { type Write, writesOf } from './writes.ts'

const bodies = [
  '{"__proto__":{"polluted":1}}',
  '{"__pro\\u0074o__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"change":{"__proto__":{"polluted":1}}}',
  '{"figures":[{"__proto__":{"polluted":1}}]}',
]
const heads = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__']

describe('a key that would change every object', () => {
  let program: Program
  let administrator: Person
  let clerk: Person
  let writes: Write[]

  beforeAll(async () => {
    program = await sampleProgram('sqlite')
    administrator = await program.as('administrator')
    clerk = await program.as('clerk')
    writes = (await writesOf(program.app)).filter(({ body }) => body !== undefined)
  })
  afterEach(() => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it.each(bodies)('is refused by every write: %s', async (payload) => {
    for (const { route, asked } of writes) {
      const headers = { 'content-type': 'application/json' }
      const response = await administrator.call({ ...asked, headers, payload })
      // Who has no right, or comes too often, is told so before anything is read.
      if ([403, 429].includes(response.statusCode)) continue
      expect([route, response.statusCode, response.json().fields]).toMatchObject([route, 422, [{ code: 'not_json' }]])
    }
  })

  it.each([
    '?__proto__[polluted]=1',
    '?__proto__.polluted=1',
    '?constructor[prototype][polluted]=1',
    '?q=a&__proto__=1&toString=1',
  ])('does nothing in an address: %s', async (query) => {
    for (const path of ['/api/units', '/api/overview', '/api/tasks', '/api/search'])
      expect((await administrator.get(`${path}${query}`)).statusCode).toBeLessThan(500)
  })

  it('is a head like any other in a list of accounts', async () => {
    const text = `Họ tên;Tên đăng nhập;Vai trò;Mã đơn vị;${heads.join(';')}\nTrần Mai;mai.moi;nhập liệu;MH02;1;2;3;4;5;6`
    const response = await administrator.call({ method: 'POST', url: '/api/accounts/import', payload: { text } })
    expect([response.statusCode, response.json().faulty]).toEqual([200, 0])
    const roles = `Họ tên;Tên đăng nhập;Vai trò;Mã đơn vị\nTrần Mai;mai.moi;constructor;__proto__`
    const odd = await administrator.call({ method: 'POST', url: '/api/accounts/import', payload: { text: roles } })
    expect([odd.statusCode, odd.json().faulty]).toEqual([200, 1])
  })

  it('is a head like any other in a file with figures, and in the fields of its form', async () => {
    const payload = multipart([
      {
        name: 'file',
        content: `Chỉ tiêu;Tháng;${heads.join(';')}\n__proto__;10/2026;1;2;3;4;5;6\n`,
        fileName: '__proto__.csv',
      },
      { name: 'options', content: '{"unit":"MH02","__proto__":{"polluted":1}}' },
      { name: '__proto__', content: 'polluted' },
    ])
    const headers = { 'content-type': multipartType }
    const response = await clerk.call({ method: 'POST', url: '/api/imports', headers, payload })
    expect([200, 422]).toContain(response.statusCode)
  })
})
