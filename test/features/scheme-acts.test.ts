/** What each act upon a scheme leaves behind: drafting, copying, changing, putting in force, withdrawing, taking away. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { head, node, type SchemeDesk, schemeDesk, sound } from './scheme-desk.ts'

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

  it.each<[string, (desk: SchemeDesk) => Promise<[number, string]>]>([
    ['a code that is taken', async (d) => fieldOf(await d.send('department', 'POST', '', head('qd766')))],
    [
      'an unknown index',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), index: 'on_time' })),
    ],
    [
      'crossed dates',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), validTo: '2026-01-01' })),
    ],
    [
      'a total of nothing',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), maximum: 0 })),
    ],
    [
      'a total too precise',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), maximum: 10.125 })),
    ],
    [
      'a gap below the lowest class',
      async (d) =>
        fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), classes: [{ name: 'Tốt', from: 80 }] })),
    ],
    [
      'classes out of order',
      async (d) =>
        fieldOf(
          await d.send('department', 'POST', '', {
            ...head(d.newCode()),
            classes: [
              { name: 'Khá', from: 0 },
              { name: 'Tốt', from: 80 },
            ],
          }),
        ),
    ],
    [
      'no kind of unit',
      async (d) => fieldOf(await d.send('department', 'POST', '', { ...head(d.newCode()), appliesTo: [] })),
    ],
  ])('are refused for %s, and nothing is stored', async (_name, ask) => {
    const before = await desk.kept()
    const [status, field] = await ask(desk)
    expect([status, ['code', 'index', 'validTo', 'maximum', 'classes', 'appliesTo']]).toEqual([
      422,
      expect.arrayContaining([field]),
    ])
    expect(await desk.kept()).toEqual(before)
  })

  const manual = { kind: 'manual' } as const
  it.each<[string, Parameters<SchemeDesk['draft']>[0], string, string]>([
    [
      'children that exceed the parent',
      [node('1', null, 2, null), node('1.1', '1', 3, manual)],
      'nodes.0.maximum',
      'children_exceed',
    ],
    ['groups that exceed the whole', [node('1', null, 12, manual)], 'maximum', 'total_exceeds'],
    ['a code twice', [node('1', null, 2, manual), node('1', null, 3, manual)], 'nodes.1.code', 'code_twice'],
    ['no code', [node('', null, 2, manual)], 'nodes.0.code', 'code_missing'],
    ['a code with a blank', [node('1 1', null, 2, manual)], 'nodes.0.code', 'code_form'],
    ['no name', [{ ...node('1', null, 2, manual), name: ' ' }], 'nodes.0.name', 'name_missing'],
    ['an unknown parent', [node('1', '7', 2, manual)], 'nodes.0.parent', 'unknown_parent'],
    ['a circle', [node('1', '2', 2, manual), node('2', '1', 2, manual)], 'nodes.0.parent', 'parent_cycle'],
    ['a rule on a group', [node('1', null, 2, manual), node('1.1', '1', 2, manual)], 'nodes.0.rule', 'rule_on_group'],
    ['points too precise', [node('1', null, 2.125, manual)], 'nodes.0.maximum', 'decimals'],
    ['a negative maximum', [node('1', null, -2, manual)], 'nodes.0.maximum', 'maximum_negative'],
    [
      'a threshold above 100%',
      [node('1', null, 2, { kind: 'ratio', from: null, fullAt: 120, zero: 'full' })],
      'nodes.0.rule',
      'full_at',
    ],
    [
      'an unknown indicator',
      [node('1', null, 2, { kind: 'ratio', from: { indicator: 'nobody' }, fullAt: 100, zero: 'full' })],
      'nodes.0.rule',
      'unknown_indicator',
    ],
    [
      'an unknown element',
      [
        node('1', null, 2, {
          kind: 'ratio',
          from: { numerator: ['x'], denominator: ['petitions_due'] },
          fullAt: 100,
          zero: 'full',
        }),
      ],
      'nodes.0.rule',
      'unknown_element',
    ],
    [
      'a gap between steps',
      [
        node('1', null, 2, {
          kind: 'steps',
          from: null,
          of: 'percent',
          zero: 'full',
          steps: [
            { from: 80, to: null, points: 2 },
            { from: 0, to: 60, points: 0 },
          ],
        }),
      ],
      'nodes.0.rule',
      'step_gap',
    ],
    [
      'steps that overlap',
      [
        node('1', null, 2, {
          kind: 'steps',
          from: null,
          of: 'percent',
          zero: 'full',
          steps: [
            { from: 80, to: null, points: 2 },
            { from: 0, to: 90, points: 0 },
          ],
        }),
      ],
      'nodes.0.rule',
      'step_overlap',
    ],
    [
      'a step above the maximum',
      [
        node('1', null, 2, {
          kind: 'steps',
          from: null,
          of: 'percent',
          zero: 'full',
          steps: [{ from: 0, to: null, points: 3 }],
        }),
      ],
      'nodes.0.rule',
      'step_points',
    ],
    [
      'a class twice',
      [
        node('1', null, 2, {
          kind: 'class',
          choices: [
            { name: 'A', points: 1 },
            { name: 'A', points: 2 },
          ],
        }),
      ],
      'nodes.0.rule',
      'choice_twice',
    ],
    ['a scale of nothing', [node('1', null, 2, { kind: 'scaled', top: 0 })], 'nodes.0.rule', 'scale_top'],
    ['a bonus that takes away', [node('1', null, 2, { kind: 'bonus', each: -1 })], 'nodes.0.rule', 'each_negative'],
  ])('refuse a tree with %s by row and field, and store nothing', async (_name, nodes = [], field, code) => {
    const { scheme } = await desk.draft([])
    const before = await desk.kept()
    const answer = await desk.send('department', 'PUT', `/${scheme.code}/nodes`, { revision: scheme.revision, nodes })
    expect([answer.statusCode, answer.json().fields]).toEqual([
      422,
      expect.arrayContaining([expect.objectContaining({ field, code })]),
    ])
    expect(await desk.kept()).toEqual(before)
  })
})

function fieldOf(response: { statusCode: number; json: () => { fields?: { field: string }[] } }): [number, string] {
  return [response.statusCode, response.json().fields?.[0]?.field ?? '']
}
