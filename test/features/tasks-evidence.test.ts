/** Evidence of a task: brought, downloaded by whom it concerns, taken away, and settled by the approval. */
import { expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { stored } from '../support/stored.ts'
import { evidenceDesk, kept } from './evidence-desk.ts'
import { contents } from './evidence-files.ts'
import { act, done, plantPlan, revisionOf, whole } from './task-desk.ts'

onEachEngine('evidence of a task', (engine) => {
  const { desk, url, bring, link, remove, files, one } = evidenceDesk(engine)

  it('is kept under a name that says nothing and given back as a download under its own', async () => {
    const item = await one(bring(desk.clerk, { name: 'Báo cáo (bản ký).pdf' }))
    expect(item).toMatchObject({
      kind: 'file',
      name: 'Báo cáo (bản ký).pdf',
      mediaType: 'application/pdf',
      size: contents.pdf.length,
      occurrence: 1,
      by: 'Công chức nhập liệu, phường Hương Bưởi',
    })
    expect(files()).toContain(item?.id)
    const response = await desk.approver.get(`${url()}/${item?.id}`)
    expect([response.statusCode, response.rawPayload]).toEqual([200, contents.pdf])
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        'attachment; filename="Bao-cao-ban-ky.pdf"; filename*=UTF-8\'\'B%C3%A1o%20c%C3%A1o%20%28b%E1%BA%A3n%20k%C3%BD%29.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    })
    const { events } = await whole(desk.clerk, desk.task)
    expect(events[0]).toMatchObject({ act: 'attach', occurrence: 1, note: 'Báo cáo (bản ký).pdf' })
  })

  it('may be a link', async () => {
    const body = { occurrence: 1, name: 'Trang công bố', url: 'https://minhhoa.gov.vn/qd/15?x=1' }
    const item = await one(link(desk.clerk, body))
    expect(item).toMatchObject({ kind: 'link', name: body.name, url: body.url, mediaType: null, size: null })
    // There is nothing to download.
    expect((await desk.clerk.get(`${url()}/${item?.id}`)).statusCode).toBe(404)
    const again = await link(desk.clerk, { ...body, name: 'Lần nữa' })
    expect([again.statusCode, again.json().fields[0].code]).toEqual([422, 'same_link'])
  })

  it('is for the people of the unit: for others there is none, neither listed nor given', async () => {
    const item = await one(bring(desk.clerk))
    const place = `${url()}/${item?.id}`
    const administrator = await desk.program.as('administrator')
    for (const person of [desk.foreign, administrator]) {
      expect((await whole(person, desk.task)).evidence).toEqual([])
      expect((await person.get(place)).json()).toMatchObject({ code: 'not_found' })
    }
    expect((await desk.program.stranger.get(place)).statusCode).toBe(401)
    for (const id of ['x', 'a'.repeat(32), '..%2f..%2fetc%2fpasswd'])
      expect([404, 422]).toContain((await desk.clerk.get(`${url()}/${id}`)).statusCode)
    // Under another task it does not exist.
    const other = (await plantPlan(desk.program, 'MH02', [{}])).tasks[0]
    expect((await desk.clerk.get(`/api/tasks/${other}/evidence/${item?.id}`)).statusCode).toBe(404)
  })

  it('is brought by those who report, and by nobody else', async () => {
    const [leader, administrator] = [await desk.program.as('leader'), await desk.program.as('administrator')]
    const draft = (await plantPlan(desk.program, 'MH02', [{}], 'draft')).tasks[0] as number
    const before = [await stored(desk.program.connection.db, kept), files()]
    for (const [person, status] of [
      [leader, 403],
      [administrator, 403],
      [desk.foreign, 404],
    ] as const) {
      expect((await bring(person)).statusCode).toBe(status)
      expect((await link(person, { occurrence: 1, name: 'x', url: 'https://a.vn' })).statusCode).toBe(status)
    }
    const other = await bring(desk.clerk, { account: 'sample-nhap-lieu-2-huong-buoi' })
    expect(other.json().fields[0].code).toBe('other_account')
    desk.task = draft
    expect((await bring(desk.clerk)).json()).toMatchObject({ code: 'conflict' })
    expect([await stored(desk.program.connection.db, kept), files()]).toEqual(before)
  })

  it('is taken away by who brought it or who approves; the row stays, and it can be brought again', async () => {
    const item = await one(bring(desk.clerk))
    const id = item?.id as string
    expect((await remove(desk.second, id)).statusCode).toBe(403)
    expect((await remove(desk.foreign, id)).statusCode).toBe(404)
    expect((await remove(desk.clerk, id, { account: 'sample-duyet-huong-buoi' })).statusCode).toBe(403)
    const after = await done(remove(desk.clerk, id))
    expect([after.evidence, after.events[0]]).toMatchObject([[], { act: 'detach', note: 'Báo cáo.pdf' }])
    expect((await remove(desk.clerk, id)).statusCode).toBe(404)
    expect((await desk.clerk.get(`${url()}/${id}`)).statusCode).toBe(404)
    const again = await one(bring(desk.clerk))
    await done(remove(desk.approver, again?.id as string))
  })

  it('does not change after the approval; while it waits, a change makes the approver look again', async () => {
    const item = await one(bring(desk.clerk))
    await done(act(desk.program, desk.clerk, desk.task, 'report'))
    const revision = await revisionOf(desk.program, desk.task)
    const more = await one(bring(desk.clerk, { name: 'Phụ lục.txt', content: contents.txt }))
    expect((await act(desk.program, desk.approver, desk.task, 'approve', { revision })).statusCode).toBe(412)
    await done(act(desk.program, desk.approver, desk.task, 'approve'))
    const before = [await stored(desk.program.connection.db, kept), files()]
    for (const response of [
      await bring(desk.clerk, { name: 'Bảng.csv', content: contents.csv }),
      await link(desk.clerk, { occurrence: 1, name: 'x', url: 'https://a.vn/x' }),
      await remove(desk.clerk, item?.id as string),
      await remove(desk.approver, more?.id as string),
    ])
      expect([response.statusCode, response.json().context]).toEqual([423, { reason: 'approved' }])
    expect([await stored(desk.program.connection.db, kept), files()]).toEqual(before)
    await done(act(desk.program, desk.approver, desk.task, 'reopen', { reason: 'Thiếu biên bản' }))
    await done(remove(desk.clerk, item?.id as string))
  })
})
