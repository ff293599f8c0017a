/** Imports that are refused: of somebody else, or sent in a form that is none; nothing is written by any of them. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { onEachEngine } from '../support/database.ts'
import { city, commit, dryRun, multipart, multipartType, october, own, send, undo, writings } from './import-desk.ts'

onEachEngine('an import', (engine) => {
  let program: Program
  let clerk: Person
  let department: Person
  let approver: Person
  let neighbour: Person

  beforeAll(async () => {
    program = await sampleProgram(engine)
    clerk = await program.as('clerk')
    approver = await program.as('approver')
    department = await program.asAccount('tong-hop')
    neighbour = await program.asAccount('nhap-lieu-mua-ngau')
  })

  describe('of somebody else', () => {
    it('does not exist: to read, to commit, to undo, to list', async () => {
      const { id } = await dryRun(clerk, october, own)
      const leader = await program.as('leader')
      for (const person of [neighbour, approver, leader, await program.as('administrator')]) {
        const unknown = (await person.get('/api/imports/00000000-0000-4000-8000-000000000000')).json()
        for (const response of [
          await person.get(`/api/imports/${id}`),
          await person.get(`/api/imports/${id}/report.csv`),
          await commit(person, id),
          await undo(person, id),
        ]) {
          expect(response.statusCode).toBe(404)
          expect(response.json().message).toBe(unknown.message)
        }
        const listed = (await person.get('/api/imports')).json().items
        expect(listed.filter((one: { id: string }) => one.id === id)).toEqual([])
      }
      expect((await department.get(`/api/imports/${id}`)).statusCode).toBe(200)
    })

    it('cannot be made: only a clerk of the unit or of its province may', async () => {
      const before = await writings(program)
      const statuses = async (person: Person) => [
        (await send(person, october, own)).statusCode,
        (await person.get('/api/imports/template.xlsx?unit=MH02&month=2026-10')).statusCode,
      ]
      expect(await statuses(neighbour)).toEqual([404, 404])
      expect(await statuses(approver)).toEqual([403, 403])
      expect(await statuses(await program.as('leader'))).toEqual([403, 403])
      expect(await statuses(await program.as('administrator'))).toEqual([404, 404])
      expect(await statuses(program.stranger)).toEqual([401, 401])
      expect(await statuses(department)).toEqual([200, 200])
      expect((await send(clerk, october, city)).statusCode).toBe(404)
      expect(await writings(program)).toEqual(before)
    })

    it('is not reached by naming another ward in a file', async () => {
      const answer = await dryRun(clerk, 'Đơn vị;Tháng;Quá hạn\nMưa Ngâu;10/2026;4\n', own)
      expect(answer.counts).toMatchObject({ figures: 0, refused: 1 })
      const old = await dryRun(clerk, 'Đơn vị;Tháng;Quá hạn\nVườn Cau;02/2023;4\n', own)
      expect(old.changes).toMatchObject([{ lock: { reason: 'no_right' } }])
      expect(old.ready).toBe(false)
    })
  })

  it.each<[name: string, payload: () => Buffer, status: number, field: string]>([
    ['without a file', () => multipart([{ name: 'options', content: JSON.stringify(own) }]), 422, 'file'],
    ['without options', () => multipart([{ name: 'file', content: october, fileName: 'a.csv' }]), 422, 'options'],
    [
      'with options that are no JSON',
      () =>
        multipart([
          { name: 'file', content: october, fileName: 'a.csv' },
          { name: 'options', content: '{' },
        ]),
      422,
      'options',
    ],
    [
      'with an unknown option',
      () =>
        multipart([
          { name: 'file', content: october, fileName: 'a.csv' },
          { name: 'options', content: '{"unit":"MH02","x":1}' },
        ]),
      422,
      'options',
    ],
    [
      'with more than 10 MB',
      () =>
        multipart([
          { name: 'options', content: JSON.stringify(own) },
          { name: 'file', content: Buffer.alloc(11_000_000), fileName: 'a.xlsx' },
        ]),
      413,
      'file',
    ],
    [
      'with a file that is none',
      () =>
        multipart([
          { name: 'file', content: Buffer.from([1, 0, 2]), fileName: 'a.xlsx' },
          { name: 'options', content: JSON.stringify(own) },
        ]),
      422,
      'file',
    ],
  ])('%s is refused with the field and a sentence', async (_, payload, status, field) => {
    const before = await writings(program)
    const response = await clerk.call({
      method: 'POST',
      url: '/api/imports',
      headers: { 'content-type': multipartType },
      payload: payload(),
    })
    expect([response.statusCode, response.json().fields?.[0]?.field]).toEqual([status, field])
    expect(await writings(program)).toEqual(before)
  })

  it.each([
    ['without its boundary', 'multipart/form-data', '{}'],
    [
      'with another boundary',
      'multipart/form-data; boundary=khac',
      multipart([{ name: 'file', content: 'a;b', fileName: 'a.csv' }]),
    ],
    [
      'cut off in its file',
      multipartType,
      multipart([{ name: 'file', content: 'a;b', fileName: 'a.csv' }]).subarray(0, 120),
    ],
    [
      'cut off in its head',
      multipartType,
      multipart([{ name: 'file', content: 'a;b', fileName: 'a.csv' }]).subarray(0, 50),
    ],
    ['of nothing', multipartType, ''],
    ['with a boundary longer than any', `multipart/form-data; boundary=${'k'.repeat(300)}`, '{}'],
  ])('a form %s is refused as the sender’s fault', async (_, type, payload) => {
    const before = await writings(program)
    const response = await clerk.call({
      method: 'POST',
      url: '/api/imports',
      headers: { 'content-type': type },
      payload,
    })
    expect([response.statusCode, response.json().fields?.[0]?.field]).toEqual([422, 'file'])
    expect(await writings(program)).toEqual(before)
  })

  it('is refused as JSON, and from another site', async () => {
    expect((await clerk.call({ method: 'POST', url: '/api/imports', payload: own })).statusCode).toBe(422)
    const payload = multipart([
      { name: 'file', content: october, fileName: 'a.csv' },
      { name: 'options', content: JSON.stringify(own) },
    ])
    const headers = { 'content-type': multipartType, 'sec-fetch-site': 'cross-site' }
    expect((await clerk.call({ method: 'POST', url: '/api/imports', headers, payload })).statusCode).toBe(403)
  })
})
