/** A scheme as a draft: who finds it, what of it is kept, what it may still lack, how it is changed and copied. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { node, type SchemeDesk, schemeDesk, sound } from './scheme-desk.ts'

onEachEngine('schemes', (engine) => {
  let desk: SchemeDesk
  beforeAll(async () => {
    desk = await schemeDesk(engine)
  })

  it('begin as a draft that only those who edit it find', async () => {
    const { scheme } = await desk.draft()
    for (const who of ['department', 'administrator'] as const)
      expect((await desk.read(scheme.code, who)).scheme).toMatchObject({ state: 'draft', unit: { code: 'MH' } })
    for (const who of ['clerk', 'leader', 'ward approver'] as const) {
      for (const url of ['', '/tree', '/table.xlsx', '/comparison?with=qd766'])
        expect([who, url, (await desk.as(who).get(`/api/schemes/${scheme.code}${url}`)).statusCode]).toEqual([
          who,
          url,
          404,
        ])
      expect((await desk.as(who).get(`/api/schemes/qd766/comparison?with=${scheme.code}`)).statusCode).toBe(404)
      expect((await desk.as(who).get('/api/schemes')).body).not.toContain(scheme.code)
    }
  })

  it('keep points, shares and rules exactly as they were written', async () => {
    const whole = await desk.draft()
    expect(whole.nodes.map(({ ruleShown: _, ...one }) => one)).toEqual(sound)
    expect(whole.nodes.map(({ ruleShown }) => ruleShown)).toEqual([
      '',
      'Có: 2,5 điểm; không: 0 điểm',
      '3,5 điểm × tỷ lệ, đủ điểm từ 80%; 0/0 được đủ điểm',
      'từ 90%: 4 điểm; từ 0% đến dưới 90%: 1,25 điểm'.replace('từ 0% đến dưới', 'dưới'),
    ])
    expect([whole.faults, whole.scheme.classes, whole.scheme.maximum]).toEqual([
      [],
      [
        { name: 'Tốt', from: 80 },
        { name: 'Khá', from: 0 },
      ],
      10,
    ])
    const stored = await desk.program.connection.db
      .selectFrom('scheme_node')
      .select(['code', 'maximum', 'position'])
      .where('scheme', '=', whole.scheme.code)
      .orderBy('position')
      .execute()
    expect(stored).toEqual([
      { code: '1', maximum: 600, position: 1 },
      { code: '1.1', maximum: 250, position: 2 },
      { code: '1.2', maximum: 350, position: 3 },
      { code: '2', maximum: 400, position: 4 },
    ])
  })

  it('may be unfinished as long as they are drafts, and say by node what is missing', async () => {
    const whole = await desk.draft([node('1', null, 6, null), node('1.1', '1', 2, null)])
    expect(whole.faults.map(({ code, node: at }) => [code, at])).toEqual([
      ['rule_missing', '1.1'],
      ['children_short', '1'],
      ['total_short', null],
    ])
    const { code, revision } = whole.scheme
    const refused = await desk.send('department', 'POST', `/${code}/issue`, { revision })
    expect([refused.statusCode, refused.json().fields.map((one: { field: string }) => one.field)]).toEqual([
      422,
      ['nodes.1.rule', 'nodes.0.maximum', 'maximum'],
    ])
    expect(refused.json().message).toBe('Chưa ban hành được: còn 3 chỗ cần sửa.')
  })

  it('change their head, with points kept when they count finer', async () => {
    const { scheme } = await desk.draft()
    const finer = await desk.done(
      desk.send('department', 'PATCH', `/${scheme.code}`, {
        revision: scheme.revision,
        scheme: { decimals: 3, name: 'Tên khác', classes: [] },
      }),
    )
    expect([finer.scheme.name, finer.scheme.decimals, finer.scheme.maximum, finer.scheme.classes]).toEqual([
      'Tên khác',
      3,
      10,
      [],
    ])
    expect(finer.nodes.map(({ maximum }) => maximum)).toEqual([6, 2.5, 3.5, 4])
    const coarser = await desk.send('department', 'PATCH', `/${scheme.code}`, {
      revision: finer.scheme.revision,
      scheme: { decimals: 1 },
    })
    expect([coarser.statusCode, coarser.json().fields.map((one: { field: string }) => one.field)]).toEqual([
      422,
      ['decimals'],
    ])
  })

  it('are copied from a national set, whose own tree stays what it is', async () => {
    const national = (await desk.as('department').get('/api/schemes/qd766/tree')).json()
    const code = desk.newCode()
    const copy = await desk.done(
      desk.send('department', 'POST', '/qd766/copy', {
        unit: 'MH',
        code,
        name: 'Bộ 766 của thành phố',
        decision: 'QĐ 2/QĐ-UBND',
        issuer: 'UBND',
        validFrom: '2027-01-01',
      }),
    )
    expect(copy.scheme).toMatchObject({ code, state: 'draft', index: 'qd766', unit: { code: 'MH' }, validTo: null })
    expect(copy.nodes).toEqual(national.nodes)
    expect((await desk.as('department').get('/api/schemes/qd766/tree')).json().nodes).toEqual(national.nodes)
  })
})
