/** Evidence of a task: brought, given back as a download, taken away; refused with its reason, and nothing half stored. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LightMyRequestResponse as Response } from 'fastify'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Person, type Program, programOn } from '../support/app.ts'
import { type Breakage, breaking } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { onEachEngine, sampleDatabase } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { contents } from './evidence-files.ts'
import { multipart, multipartType } from './import-desk.ts'
import { act, done, plantPlan, revisionOf, whole } from './task-desk.ts'

const kept = ['task', 'task_occurrence', 'task_event', 'attachment', 'audit', 'data_version'] as const

onEachEngine('evidence of a task', (engine) => {
  let program: Program
  let breakage: Breakage
  let clerk: Person
  let second: Person
  let approver: Person
  let foreign: Person
  let task: number
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'bct-evidence-test-'))
    const sound = await sampleDatabase(engine)
    const broken = breaking(sound)
    breakage = broken.breakage
    program = { ...(await programOn(broken.connection, { ...sampleConfig, dataFolder: folder })), connection: sound }
    clerk = await program.as('clerk')
    second = await program.asAccount('nhap-lieu-2-huong-buoi')
    approver = await program.as('approver')
    foreign = await program.asAccount('nhap-lieu-mua-ngau')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  beforeEach(async () => {
    breakage.after(1_000_000)
    task = (await plantPlan(program, 'MH02', [{}])).tasks[0] as number
  })

  const url = () => `/api/tasks/${task}/evidence`
  type Sent = { name?: string; content?: Buffer; occurrence?: string; account?: string }
  function bring(
    person: Person,
    { name = 'Báo cáo.pdf', content = contents.pdf, occurrence = '1', account }: Sent = {},
  ) {
    const parts = [
      { name: 'occurrence', content: occurrence },
      ...(account === undefined ? [] : [{ name: 'account', content: account }]),
      { name: 'file', content, fileName: name },
    ]
    return person.call({
      method: 'POST',
      url: url(),
      headers: { 'content-type': multipartType },
      payload: multipart(parts),
    })
  }
  const link = (person: Person, body: object) => person.call({ method: 'POST', url: url(), payload: body })
  const remove = (person: Person, id: string, payload: object = {}) =>
    person.call({ method: 'DELETE', url: `${url()}/${id}`, payload })
  const files = () =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .sort()
      : []
  const one = async (response: Response | Promise<Response>) => (await done(response)).evidence.at(-1)

  it('is kept under a name that says nothing and given back as a download under its own', async () => {
    const item = await one(bring(clerk, { name: 'Báo cáo (bản ký).pdf' }))
    expect(item).toMatchObject({
      kind: 'file',
      name: 'Báo cáo (bản ký).pdf',
      mediaType: 'application/pdf',
      size: contents.pdf.length,
      occurrence: 1,
      by: 'Công chức nhập liệu, phường Hương Bưởi',
    })
    expect(files()).toContain(item?.id)
    const response = await approver.get(`${url()}/${item?.id}`)
    expect([response.statusCode, response.rawPayload]).toEqual([200, contents.pdf])
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Bao-cao-ban-ky.pdf"; filename*=UTF-8\'\'B%C3%A1o%20c%C3%A1o%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    const { events } = await whole(clerk, task)
    expect(events[0]).toMatchObject({ act: 'attach', occurrence: 1, note: 'Báo cáo (bản ký).pdf' })
  })

  it('may be a link', async () => {
    const body = { occurrence: 1, name: 'Trang công bố', url: 'https://minhhoa.gov.vn/qd/15?x=1' }
    const item = await one(link(clerk, body))
    expect(item).toMatchObject({ kind: 'link', name: body.name, url: body.url, mediaType: null, size: null })
    // There is nothing to download.
    expect((await clerk.get(`${url()}/${item?.id}`)).statusCode).toBe(404)
    const again = await link(clerk, { ...body, name: 'Lần nữa' })
    expect([again.statusCode, again.json().fields[0].code]).toEqual([422, 'same_link'])
  })

  it('is for the people of the unit: for others there is none, neither listed nor given', async () => {
    const item = await one(bring(clerk))
    const place = `${url()}/${item?.id}`
    const administrator = await program.as('administrator')
    for (const person of [foreign, administrator]) {
      expect((await whole(person, task)).evidence).toEqual([])
      expect((await person.get(place)).json()).toMatchObject({ code: 'not_found' })
    }
    expect((await program.stranger.get(place)).statusCode).toBe(401)
    for (const id of ['x', 'a'.repeat(32), '..%2f..%2fetc%2fpasswd'])
      expect([404, 422]).toContain((await clerk.get(`${url()}/${id}`)).statusCode)
    // Under another task it does not exist.
    const other = (await plantPlan(program, 'MH02', [{}])).tasks[0]
    expect((await clerk.get(`/api/tasks/${other}/evidence/${item?.id}`)).statusCode).toBe(404)
  })

  it('is brought by those who report, and by nobody else', async () => {
    const [leader, administrator] = [await program.as('leader'), await program.as('administrator')]
    const draft = (await plantPlan(program, 'MH02', [{}], 'draft')).tasks[0] as number
    const before = [await stored(program.connection.db, kept), files()]
    for (const [person, status] of [
      [leader, 403],
      [administrator, 403],
      [foreign, 404],
    ] as const) {
      expect((await bring(person)).statusCode).toBe(status)
      expect((await link(person, { occurrence: 1, name: 'x', url: 'https://a.vn' })).statusCode).toBe(status)
    }
    const other = await bring(clerk, { account: 'sample-nhap-lieu-2-huong-buoi' })
    expect(other.json().fields[0].code).toBe('other_account')
    task = draft
    expect((await bring(clerk)).json()).toMatchObject({ code: 'conflict' })
    expect([await stored(program.connection.db, kept), files()]).toEqual(before)
  })

  const refused: [what: string, sent: Sent, field: string, code: string][] = [
    ['a program behind two extensions', { name: 'bao-cao.pdf.exe' }, 'file', 'refused_kind'],
    ['a double extension', { name: 'a.html.pdf' }, 'file', 'double_extension'],
    ['SVG', { name: 'a.svg', content: Buffer.from('<svg/>') }, 'file', 'refused_kind'],
    ['HTML', { name: 'a.html', content: Buffer.from('<html>') }, 'file', 'refused_kind'],
    ['HTML that is called text', { name: 'a.txt', content: Buffer.from('<html>') }, 'file', 'page_inside'],
    ['a name with slashes', { name: '../../a.pdf' }, 'file', 'path_in_name'],
    ['another content than its name', { name: 'a.docx' }, 'file', 'other_content'],
    ['an empty file', { content: Buffer.alloc(0) }, 'file', 'empty'],
    ['no such occurrence', { occurrence: '7' }, 'occurrence', 'unknown'],
    ['an occurrence that is none', { occurrence: '1e0' }, 'occurrence', 'wrong'],
  ]
  it.each(refused)('is refused for %s, and nothing of it is stored', async (_, sent, field, code) => {
    const before = [await stored(program.connection.db, kept), files()]
    const response = await bring(clerk, sent)
    expect([response.statusCode, response.json().fields]).toMatchObject([422, [{ field, code }]])
    expect(response.json().fields[0].message).toMatch(/\.$/)
    expect([await stored(program.connection.db, kept), files()]).toEqual(before)
  })

  it.each([21, 50])('of %i MB is too large', async (size) => {
    const before = [await stored(program.connection.db, kept), files()]
    const response = await bring(clerk, { content: Buffer.concat([contents.pdf, Buffer.alloc(size * 1_048_576)]) })
    expect([response.statusCode, response.json()]).toMatchObject([
      413,
      { code: 'too_large', fields: [{ field: 'file', message: expect.stringContaining('20 MB') }] },
    ])
    expect([await stored(program.connection.db, kept), files()]).toEqual(before)
  })

  it.each([
    ['javascript:alert(1)', 'url'],
    ['data:text/html,x', 'url'],
    ['ftp://a.vn/x', 'url'],
    ['https://lan:secret@a.vn/x', 'url'],
    ['a.vn', 'url'],
  ])('is refused as the link %s', async (address, field) => {
    const response = await link(clerk, { occurrence: 1, name: 'x', url: address })
    expect([response.statusCode, response.json().fields[0].field]).toEqual([422, field])
  })

  it('is refused in a form that is none, or without a file', async () => {
    const send = (payload: string | Buffer, type: string) =>
      clerk.call({ method: 'POST', url: url(), headers: { 'content-type': type }, payload })
    expect((await send('x', 'multipart/form-data')).statusCode).toBe(422)
    expect((await send('x', multipartType)).statusCode).toBe(422)
    expect((await send(multipart([{ name: 'occurrence', content: '1' }]), multipartType)).json().fields[0].code).toBe(
      'missing',
    )
    expect((await send('<html>', 'text/html')).statusCode).toBe(415)
    expect((await send('[]', 'application/json')).statusCode).toBe(422)
  })

  it('is kept once for each occurrence, whatever it is called', async () => {
    await done(bring(clerk))
    const again = await bring(second, { name: 'Bản khác.pdf' })
    expect([again.statusCode, again.json().fields]).toMatchObject([
      422,
      [{ code: 'same_content', message: expect.stringContaining('“Báo cáo.pdf”') }],
    ])
    expect((await whole(clerk, task)).evidence).toHaveLength(1)
  })

  it('ends at fifty', async () => {
    const { db } = program.connection
    const rows = Array.from({ length: 49 }, (_, index) => ({
      id: `${task}-${index}`,
      subject: 'task',
      subject_id: task,
      part: 1,
      kind: 'link',
      name: `Văn bản ${index}`,
      url: `https://a.vn/${index}`,
      media_type: null,
      size: null,
      sha256: null,
      at: '2026-11-01T00:00:00.000Z',
      account_id: 'sample-nhap-lieu-huong-buoi',
      removed_at: null,
      removed_by: null,
    }))
    await db.insertInto('attachment').values(rows).execute()
    await done(bring(clerk))
    const before = files()
    const more = await bring(clerk, { content: Buffer.from('%PDF-1.4') })
    expect([more.statusCode, more.json().message]).toEqual([409, expect.stringContaining('50')])
    expect(files()).toEqual(before)
  })

  it('is taken away by who brought it or who approves; the row stays, and it can be brought again', async () => {
    const item = await one(bring(clerk))
    const id = item?.id as string
    expect((await remove(second, id)).statusCode).toBe(403)
    expect((await remove(foreign, id)).statusCode).toBe(404)
    expect((await remove(clerk, id, { account: 'sample-duyet-huong-buoi' })).statusCode).toBe(403)
    const after = await done(remove(clerk, id))
    expect([after.evidence, after.events[0]]).toMatchObject([[], { act: 'detach', note: 'Báo cáo.pdf' }])
    expect((await remove(clerk, id)).statusCode).toBe(404)
    expect((await clerk.get(`${url()}/${id}`)).statusCode).toBe(404)
    const again = await one(bring(clerk))
    await done(remove(approver, again?.id as string))
  })

  it('does not change after the approval; while it waits, a change makes the approver look again', async () => {
    const item = await one(bring(clerk))
    await done(act(program, clerk, task, 'report'))
    const revision = await revisionOf(program, task)
    const more = await one(bring(clerk, { name: 'Phụ lục.txt', content: contents.txt }))
    expect((await act(program, approver, task, 'approve', { revision })).statusCode).toBe(412)
    await done(act(program, approver, task, 'approve'))
    const before = [await stored(program.connection.db, kept), files()]
    for (const response of [
      await bring(clerk, { name: 'Bảng.csv', content: contents.csv }),
      await link(clerk, { occurrence: 1, name: 'x', url: 'https://a.vn/x' }),
      await remove(clerk, item?.id as string),
      await remove(approver, more?.id as string),
    ])
      expect([response.statusCode, response.json().context]).toEqual([423, { reason: 'approved' }])
    expect([await stored(program.connection.db, kept), files()]).toEqual(before)
    await done(act(program, approver, task, 'reopen', { reason: 'Thiếu biên bản' }))
    await done(remove(clerk, item?.id as string))
  })

  it('is stored wholly or not at all, whichever statement fails', async () => {
    for (let statement = 0; statement < 60; statement += 1) {
      const before = [await stored(program.connection.db, kept), files()]
      breakage.after(statement)
      const response = await bring(clerk)
      const { broke } = breakage
      breakage.after(1_000_000)
      if (!broke) {
        expect(response.statusCode).toBe(200)
        expect(statement).toBeGreaterThan(10)
        return
      }
      expect([statement, response.statusCode]).toEqual([statement, 500])
      // What breaks after the commit, when the answer is read, leaves it stored.
      if ((await whole(clerk, task)).evidence.length === 1) return
      expect([await stored(program.connection.db, kept), files()], `statement ${statement}`).toEqual(before)
    }
    throw new Error('never ran through')
  })
})
