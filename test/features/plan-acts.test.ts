/** What each act upon a plan leaves behind: beginning it, issuing it, its targets, its head, and taking it away. */
import { beforeAll, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { line, linesOf, type PlanDesk, planDesk } from './plan-desk.ts'

onEachEngine('plans', (engine) => {
  let desk: PlanDesk
  beforeAll(async () => {
    desk = await planDesk(engine)
  })

  const acts = async () => {
    const rows = await desk.program.connection.db.selectFrom('audit').select(['act', 'account_id', 'unit_id']).execute()
    return rows.filter(({ act }) => act.includes('plan') || act === 'change_targets')
  }

  it('begin as a draft that its own people see, and nobody else finds', async () => {
    const id = await desk.draft([], 'Kế hoạch nháp rất riêng')
    for (const who of ['clerk', 'approver', 'leader', 'administrator', 'department'] as const)
      expect((await desk.read(who, id)).plan).toMatchObject({ state: 'draft', version: 0, unit: { code: 'MH02' } })
    for (const who of ['other clerk'] as const) {
      expect((await desk.as(who).get(`/api/plans/${id}`)).statusCode).toBe(404)
      expect((await desk.as(who).get(`/api/plans/${id}/changes`)).statusCode).toBe(404)
      expect((await desk.as(who).get('/api/plans')).body).not.toContain('rất riêng')
      expect((await desk.as(who).get('/api/search?q=rat+rieng')).body).not.toContain('rất riêng')
    }
    expect((await desk.as('clerk').get('/api/search?q=rat+rieng')).body).not.toContain('rất riêng')
  })

  it('bind once they are issued, and not before', async () => {
    const id = await desk.draft([line({ indicator: 'reuse', value: '55' })])
    const asked = async () =>
      (await desk.as('clerk').get('/api/targets?unit=MH02&year=2026'))
        .json()
        .items.filter((one: { plan: { id: number } }) => one.plan.id === id)
    const bound = async () => {
      const card = (await desk.as('clerk').get('/api/units/MH02/scorecard?period=2026-Q3')).json()
      return card.rows.find((row: { indicator: { code: string } }) => row.indicator.code === 'reuse').target.shown
    }
    expect([await asked(), await bound()]).toEqual([[], '≥ 40%'])
    const { plan } = await desk.issue(id, '7/KH-UBND')
    expect(plan).toMatchObject({ state: 'in_force', version: 1, number: '7/KH-UBND', date: '2026-01-20' })
    expect([(await asked()).length, await bound()]).toEqual([1, '≥ 55%'])
    expect((await desk.as('other clerk').get(`/api/plans/${id}`)).statusCode).toBe(200)
  })

  it('keep the keys and the order of rows that stay, and lose those that are left out', async () => {
    const id = await desk.draft([line(), line({ indicator: 'on_time', value: '99.7' }), line({ indicator: 'reuse' })])
    const before = await desk.read('clerk', id)
    const [payment, onTime] = linesOf(before)
    const { plan } = before
    const after = await desk.done(
      desk.send('clerk', 'PUT', `/${id}/targets`, {
        revision: plan.revision,
        targets: [onTime, line({ indicator: 'satisfaction', value: '90', partOf: 0 }), { ...payment, value: '65' }],
      }),
    )
    expect(after.targets.map((one) => [one.indicator, one.shown])).toEqual([
      ['on_time', '≥ 99,7%'],
      ['satisfaction', '≥ 90%'],
      ['online_payment', '≥ 65%'],
    ])
    const ids = Object.fromEntries(after.targets.map((one) => [one.indicator, one.id]))
    expect([ids.on_time, ids.online_payment]).toEqual([onTime?.id, payment?.id])
    expect(after.targets[1]?.partOf).toBe(ids.on_time)
    expect(before.targets.map(({ id: key }) => key)).not.toContain(ids.satisfaction)
    expect(after.plan.revision).toBe(plan.revision + 1)
    // The same again changes nothing at all.
    const kept = await desk.kept()
    await desk.done(
      desk.send('clerk', 'PUT', `/${id}/targets`, { revision: after.plan.revision, targets: linesOf(after) }),
    )
    expect(await desk.kept()).toEqual(kept)
  })

  it('change their head while drafts without a reason, each act with its row in the record', async () => {
    const id = await desk.draft()
    const { plan } = await desk.read('clerk', id)
    const count = (await acts()).length
    const answer = await desk.done(
      desk.send('clerk', 'PATCH', `/${id}`, {
        revision: plan.revision,
        plan: {
          basis: 'Căn cứ Nghị quyết số 76/NQ-CP;\nCăn cứ Kế hoạch số 15/KH-UBND',
          span: { from: '2026-03', to: '2027-02' },
        },
      }),
    )
    expect(answer.plan).toMatchObject({
      basis: expect.stringContaining('76/NQ-CP'),
      span: { from: '2026-03', to: '2027-02' },
    })
    const [last] = (await acts()).slice(-1)
    expect([(await acts()).length, last?.act, last?.account_id]).toEqual([
      count + 1,
      'change_plan',
      'sample-nhap-lieu-huong-buoi',
    ])
    expect((await desk.changes(id)).items).toEqual([])
    const record = (await desk.as('administrator').get('/api/audit?act=change_plan&unit=MH02')).json().items[0]
    expect(record.sentence).toBe(
      'Sửa thông tin kế hoạch “Kế hoạch cải cách hành chính phường Hương Bưởi năm 2026” của phường Hương Bưởi',
    )
  })

  it('are taken away whole while they are drafts, and never once they are in force', async () => {
    const id = await desk.draft()
    const { plan } = await desk.read('clerk', id)
    const stale = await desk.send('clerk', 'DELETE', `/${id}`, { revision: plan.revision - 1 })
    expect(stale.statusCode).toBe(412)
    await desk.done(desk.send('clerk', 'DELETE', `/${id}`, { revision: plan.revision }))
    expect((await desk.as('clerk').get(`/api/plans/${id}`)).statusCode).toBe(404)
    const { db } = desk.program.connection
    expect(await db.selectFrom('target').select('id').where('plan_id', '=', id).execute()).toEqual([])
    const issued = await desk.draft()
    await desk.issue(issued)
    const before = await desk.kept()
    for (const who of ['clerk', 'approver', 'administrator'] as const)
      expect((await desk.send(who, 'DELETE', `/${issued}`, { revision: 3 })).statusCode).toBe(409)
    expect(await desk.kept()).toEqual(before)
  })
})
