/** Evidence of a task refused: by kind, size, link or form, brought twice or too often; nothing is half stored. */
import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { evidenceDesk, kept, type Sent } from './evidence-desk.ts'
import { contents } from './evidence-files.ts'
import { multipart, multipartType } from './import-desk.ts'
import { done, whole } from './task-desk.ts'

onEachEngine('evidence of a task', (engine) => {
  const { desk, url, bring, link, files } = evidenceDesk(engine)

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
    const before = [await stored(desk.program.connection.db, kept), files()]
    const response = await bring(desk.clerk, sent)
    expect([response.statusCode, response.json().fields]).toMatchObject([422, [{ field, code }]])
    expect(response.json().fields[0].message).toMatch(/\.$/)
    expect([await stored(desk.program.connection.db, kept), files()]).toEqual(before)
  })

  it.each([21, 50])('of %i MB is too large', async (size) => {
    const before = [await stored(desk.program.connection.db, kept), files()]
    const response = await bring(desk.clerk, { content: Buffer.concat([contents.pdf, Buffer.alloc(size * 1_048_576)]) })
    expect([response.statusCode, response.json()]).toMatchObject([
      413,
      { code: 'too_large', fields: [{ field: 'file', message: expect.stringContaining('20 MB') }] },
    ])
    expect([await stored(desk.program.connection.db, kept), files()]).toEqual(before)
  })

  it.each([
    ['javascript:alert(1)', 'url'],
    ['data:text/html,x', 'url'],
    ['ftp://a.vn/x', 'url'],
    ['https://lan:secret@a.vn/x', 'url'],
    ['a.vn', 'url'],
  ])('is refused as the link %s', async (address, field) => {
    const response = await link(desk.clerk, { occurrence: 1, name: 'x', url: address })
    expect([response.statusCode, response.json().fields[0].field]).toEqual([422, field])
  })

  it('is refused in a form that is none, or without a file', async () => {
    const send = (payload: string | Buffer, type: string) =>
      desk.clerk.call({ method: 'POST', url: url(), headers: { 'content-type': type }, payload })
    expect((await send('x', 'multipart/form-data')).statusCode).toBe(422)
    expect((await send('x', multipartType)).statusCode).toBe(422)
    expect((await send(multipart([{ name: 'occurrence', content: '1' }]), multipartType)).json().fields[0].code).toBe(
      'missing',
    )
    expect((await send('<html>', 'text/html')).statusCode).toBe(415)
    expect((await send('[]', 'application/json')).statusCode).toBe(422)
  })

  it('is kept once for each occurrence, whatever it is called', async () => {
    await done(bring(desk.clerk))
    const again = await bring(desk.second, { name: 'Bản khác.pdf' })
    expect([again.statusCode, again.json().fields]).toMatchObject([
      422,
      [{ code: 'same_content', message: expect.stringContaining('“Báo cáo.pdf”') }],
    ])
    expect((await whole(desk.clerk, desk.task)).evidence).toHaveLength(1)
  })

  it('ends at fifty', async () => {
    const { db } = desk.program.connection
    const rows = Array.from({ length: 49 }, (_, index) => ({
      id: `${desk.task}-${index}`,
      subject: 'task',
      subject_id: desk.task,
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
    await done(bring(desk.clerk))
    const before = files()
    const more = await bring(desk.clerk, { content: Buffer.from('%PDF-1.4') })
    expect([more.statusCode, more.json().message]).toEqual([409, expect.stringContaining('50')])
    expect(files()).toEqual(before)
  })

  it('is stored wholly or not at all, whichever statement fails', async () => {
    for (let statement = 0; statement < 60; statement += 1) {
      const before = [await stored(desk.program.connection.db, kept), files()]
      desk.breakage.after(statement)
      const response = await bring(desk.clerk)
      const { broke } = desk.breakage
      desk.breakage.after(1_000_000)
      if (!broke) {
        expect(response.statusCode).toBe(200)
        expect(statement).toBeGreaterThan(10)
        return
      }
      expect([statement, response.statusCode]).toEqual([statement, 500])
      // What breaks after the commit, when the answer is read, leaves it stored.
      if ((await whole(desk.clerk, desk.task)).evidence.length === 1) return
      expect([await stored(desk.program.connection.db, kept), files()], `statement ${statement}`).toEqual(before)
    }
    throw new Error('never ran through')
  })
})
