/** What the acts upon a whole scheme leave behind: putting in force, withdrawing, taking away, and the record of them. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { type SchemeDesk, schemeDesk, sound } from './scheme-desk.ts'

onEachEngine('schemes', (engine) => {
  let desk: SchemeDesk
  beforeAll(async () => {
    desk = await schemeDesk(engine)
  })

  it('once in force are everybody’s to read and nobody’s to edit, and end their predecessor on the day before', async () => {
    const first = await desk.draft(sound, { validFrom: '2027-01-01', index: 'dgi' })
    const issued = await desk.done(
      desk.send('department', 'POST', `/${first.scheme.code}/issue`, { revision: first.scheme.revision }),
    )
    expect(issued.scheme.state).toBe('in_force')
    expect((await desk.as('clerk').get(`/api/schemes/${first.scheme.code}/tree`)).statusCode).toBe(200)
    const { code, revision } = issued.scheme
    for (const [method, url, body] of [
      ['PATCH', '', { revision, scheme: { name: 'Khác' } }],
      ['PUT', '/nodes', { revision, nodes: [] }],
      ['POST', '/issue', { revision }],
      ['DELETE', '', { revision }],
    ] as const)
      expect([method, url, (await desk.send('department', method, `/${code}${url}`, body)).statusCode]).toEqual([
        method,
        url,
        409,
      ])
    const next = await desk.draft(sound, { validFrom: '2028-01-01', index: 'dgi' })
    expect(next.versions).toMatchObject([{ code, isPredecessor: true }])
    const refused = await desk.send('department', 'POST', `/${next.scheme.code}/issue`, {
      revision: next.scheme.revision,
    })
    expect([refused.statusCode, refused.json().fields[0].field]).toEqual([422, 'closes'])
    await desk.done(
      desk.send('department', 'POST', `/${next.scheme.code}/issue`, { revision: next.scheme.revision, closes: code }),
    )
    const ended = await desk.read(code)
    expect([ended.scheme.validTo, ended.scheme.state, ended.nodes]).toEqual(['2027-12-31', 'in_force', issued.nodes])
  })

  it('are withdrawn with a reason that every reader sees', async () => {
    const { scheme } = await desk.draft(sound, { index: 'sipas' })
    await desk.done(desk.send('department', 'POST', `/${scheme.code}/issue`, { revision: scheme.revision }))
    const again = { revision: scheme.revision + 1, reason: 'Có quyết định thay thế' }
    const withdrawn = await desk.done(desk.send('administrator', 'POST', `/${scheme.code}/withdraw`, again))
    expect(withdrawn.scheme).toMatchObject({ state: 'withdrawn', withdrawn: { why: 'Có quyết định thay thế' } })
    expect(
      (
        await desk.send('administrator', 'POST', `/${scheme.code}/withdraw`, {
          ...again,
          revision: scheme.revision + 2,
        })
      ).statusCode,
    ).toBe(409)
    expect((await desk.as('clerk').get(`/api/schemes/${scheme.code}/tree`)).json().scheme.state).toBe('withdrawn')
  })

  it('are taken away as drafts, with all that was in them, but not where anything rests on them', async () => {
    const { scheme } = await desk.draft()
    await desk.done(desk.send('department', 'DELETE', `/${scheme.code}`, { revision: scheme.revision }))
    expect((await desk.as('department').get(`/api/schemes/${scheme.code}`)).statusCode).toBe(404)
    const { db } = desk.program.connection
    expect(await db.selectFrom('scheme_node').select('code').where('scheme', '=', scheme.code).execute()).toEqual([])
    const used = await desk.draft(sound, { index: 'dti' })
    await db
      .insertInto('leaf_count')
      .values({
        scheme: used.scheme.code,
        period: '2026',
        unit_id: 1,
        node: '1.1',
        numerator: null,
        denominator: null,
        choice: 'yes',
        points: null,
        source: 'thử',
        at: null,
        account_id: null,
        revision: 1,
      })
      .execute()
    const refused = await desk.send('department', 'DELETE', `/${used.scheme.code}`, { revision: used.scheme.revision })
    expect([refused.statusCode, refused.json().message]).toEqual([
      409,
      'Không xóa được “Bộ chỉ số thử”: đang có 1 số liệu tiêu chí đã nhập theo bộ này.',
    ])
  })

  it('leave their row in the record, and a sentence for it', async () => {
    const { scheme } = await desk.draft([])
    await desk.done(desk.send('department', 'DELETE', `/${scheme.code}`, { revision: scheme.revision }))
    const { items } = (await desk.as('administrator').get('/api/audit?unit=MH')).json()
    const words = JSON.stringify(items)
    for (const act of [
      'Lập dự thảo bộ chỉ số',
      'Xóa dự thảo bộ chỉ số',
      'Sửa tiêu chí của dự thảo',
      'Ban hành bộ chỉ số',
      'Hủy bỏ bộ chỉ số',
    ])
      expect(words).toContain(act)
    expect(words).toContain('Có quyết định thay thế')
  })
})
