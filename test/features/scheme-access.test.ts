/** Who may change schemes, what a page out of date may not do, and two who act at once. */
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { head, type SchemeDesk, schemeDesk, sound, type Who } from './scheme-desk.ts'

onEachEngine('who may change schemes', (engine) => {
  let desk: SchemeDesk
  let draft: { code: string; revision: number }
  beforeAll(async () => {
    desk = await schemeDesk(engine)
    draft = (await desk.draft()).scheme
  })

  const acts = (code: string, revision: number) =>
    [
      [
        'POST',
        `/${code}/copy`,
        { unit: 'MH', code: 'ban_chep', name: 'Chép', decision: 'QĐ', issuer: 'UBND', validFrom: '2027-01-01' },
      ],
      ['PATCH', `/${code}`, { revision, scheme: { name: 'Khác' } }],
      ['PUT', `/${code}/nodes`, { revision, nodes: sound }],
      ['POST', `/${code}/issue`, { revision }],
      ['POST', `/${code}/withdraw`, { revision, reason: 'Thử' }],
      ['DELETE', `/${code}`, { revision }],
    ] as const

  it.each<[Who, number]>([
    ['stranger', 401],
    ['clerk', 403],
    ['leader', 403],
    ['ward approver', 404],
  ])('not the %s, who changes nothing', async (who, status) => {
    const before = await desk.kept()
    for (const [method, url, body] of acts(draft.code, draft.revision))
      expect([url, (await desk.send(who, method, url, body)).statusCode]).toEqual([url, status])
    expect((await desk.send(who, 'POST', '', head('cua_toi'))).statusCode).toBe(status)
    expect((await desk.upload(who, 'a;b\n', { scheme: draft.code })).statusCode).toBe(status)
    expect(await desk.kept()).toEqual(before)
  })

  it('nobody a national set, or for another province', async () => {
    const before = await desk.kept()
    for (const [method, url, body] of acts('qd766', 1).slice(1))
      expect([url, (await desk.send('administrator', method, url, body)).statusCode]).toEqual([url, 403])
    for (const unit of ['01', 'MH02'])
      expect([unit, (await desk.send('department', 'POST', '', { ...head('noi_khac'), unit })).statusCode]).toEqual([
        unit,
        unit === '01' ? 404 : 422,
      ])
    expect(await desk.kept()).toEqual(before)
  })

  it('not on a page that another account opened', async () => {
    const before = await desk.kept()
    const body = { revision: draft.revision, nodes: sound, account: 'somebody' }
    const answer = await desk.send('department', 'PUT', `/${draft.code}/nodes`, body)
    expect([answer.statusCode, answer.json().fields[0].field]).toEqual([403, 'account'])
    expect(await desk.kept()).toEqual(before)
  })

  it('not on a page out of date', async () => {
    const { scheme } = await desk.draft()
    await desk.done(
      desk.send('department', 'PATCH', `/${scheme.code}`, { revision: scheme.revision, scheme: { name: 'Mới' } }),
    )
    const before = await desk.kept()
    for (const [method, url, body] of acts(scheme.code, scheme.revision).filter(
      ([, url]) => !/copy|withdraw/.test(url),
    ))
      expect([url, (await desk.send('department', method, url, body)).statusCode]).toEqual([url, 412])
    const file = await desk.upload('department', 'STT;Tiêu chí;Điểm tối đa\n1;Một;10\n', {
      scheme: scheme.code,
      revision: scheme.revision,
      dryRun: false,
    })
    expect(file.statusCode).toBe(412)
    expect(await desk.kept()).toEqual(before)
  })

  describe('two at once', () => {
    it('of whom one is told that the other was quicker', async () => {
      const { scheme } = await desk.draft()
      const answers = await Promise.all(
        ['A', 'B', 'C'].map((name) =>
          desk.send('department', 'PUT', `/${scheme.code}/nodes`, {
            revision: scheme.revision,
            nodes: sound.map((one) => ({ ...one, name })),
          }),
        ),
      )
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412])
      const { nodes } = await desk.read(scheme.code)
      expect(new Set(nodes.map(({ name }) => name)).size).toBe(1)
      expect(nodes).toHaveLength(sound.length)
    })

    it('who choose one code', async () => {
      const code = desk.newCode()
      const answers = await Promise.all([1, 2].map(() => desk.send('department', 'POST', '', head(code))))
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
      expect(answers.find(({ statusCode }) => statusCode === 422)?.json().fields[0].field).toBe('code')
    })
  })
})
