/** Who may do what to plans, what is refused with nothing stored, and what each act leaves behind. */
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { line, linesOf, type PlanDesk, planDesk, type Who } from './plan-desk.ts'

const change = { reason: 'Theo Kế hoạch điều chỉnh của thành phố', number: '31/KH-UBND', date: '2026-06-30' }

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

  describe('are changed by those who may, and by nobody else', () => {
    let draft: number
    let inForce: number
    beforeAll(async () => {
      draft = await desk.draft([line({ indicator: 'leader_signed' })])
      inForce = await desk.draft([line({ indicator: 'incoming_documents' })])
      await desk.issue(inForce)
    })

    // Drafts: 404 where it is not to be seen. In force: seen by all, changed by those who answer for the unit.
    it.each<[Who, number, number, number]>([
      ['stranger', 401, 401, 401],
      ['other clerk', 404, 403, 404],
      ['leader', 403, 403, 403],
      ['clerk', 422, 403, 422],
      ['approver', 422, 422, 422],
      ['administrator', 422, 422, 422],
      ['department', 422, 422, 422],
    ])('%s', async (who, onDraft, onInForce, onNew) => {
      const before = await desk.kept()
      const unsound = { revision: 1, change, targets: [line({ value: '120' })] }
      const head = { revision: 1, change, plan: { span: { from: '2026-05', to: '2026-01' } } }
      const created = { unit: 'MH02', year: 2026, title: 'Kế hoạch', issuer: 'UBND', date: '2031-01-01' }
      const told = [
        await desk.send(who, 'PUT', `/${draft}/targets`, unsound),
        await desk.send(who, 'PATCH', `/${draft}`, head),
        await desk.send(who, 'PUT', `/${inForce}/targets`, unsound),
        await desk.send(who, 'PATCH', `/${inForce}`, head),
        await desk.send(who, 'POST', '', created),
      ].map(({ statusCode }) => statusCode)
      expect(told).toEqual([onDraft, onDraft, onInForce, onInForce, onNew])
      expect(await desk.kept()).toEqual(before)
    })

    it.each<[Who, number]>([
      ['stranger', 401],
      ['other clerk', 403],
      ['leader', 403],
      ['clerk', 403],
      ['approver', 422],
      ['administrator', 422],
    ])('%s putting the draft in force with a day to come: %i', async (who, status) => {
      const before = await desk.kept()
      const body = { revision: 2, number: '9/KH-UBND', date: '2026-12-01' }
      expect((await desk.send(who, 'POST', `/${draft}/issue`, body)).statusCode).toBe(status)
      expect(await desk.kept()).toEqual(before)
    })

    it('nobody under a page of another account', async () => {
      const before = await desk.kept()
      const body = { account: 'sample-duyet-huong-buoi', revision: 2, plan: { title: 'Tên khác' } }
      const response = await desk.send('clerk', 'PATCH', `/${draft}`, body)
      expect([response.statusCode, response.json().fields[0].code]).toEqual([403, 'other_account'])
      expect(await desk.kept()).toEqual(before)
    })

    it('nobody from a page that is out of date', async () => {
      const { plan } = await desk.read('clerk', draft)
      await desk.done(desk.send('approver', 'PATCH', `/${draft}`, { revision: plan.revision, plan: { note: 'Mới' } }))
      const before = await desk.kept()
      const told = [
        await desk.send('clerk', 'PUT', `/${draft}/targets`, { revision: plan.revision, targets: [line()] }),
        await desk.send('clerk', 'PATCH', `/${draft}`, { revision: plan.revision, plan: { title: 'Tên khác' } }),
        await desk.send('approver', 'POST', `/${draft}/issue`, {
          revision: plan.revision,
          number: '9',
          date: '2026-01-20',
        }),
        await desk.send('clerk', 'DELETE', `/${draft}`, { revision: plan.revision }),
      ]
      expect(told.map((response) => [response.statusCode, response.json().code])).toEqual(Array(4).fill([412, 'stale']))
      expect(await desk.kept()).toEqual(before)
    })

    it('of two at once, one is kept and the other told', async () => {
      const { plan } = await desk.read('clerk', draft)
      const save = (value: string) =>
        desk.send('clerk', 'PUT', `/${draft}/targets`, { revision: plan.revision, targets: [line({ value })] })
      const told = (await Promise.all([save('61'), save('62')])).map(({ statusCode }) => statusCode)
      expect(told.sort()).toEqual([200, 412])
      const { targets, plan: after } = await desk.read('clerk', draft)
      expect([targets.length, after.revision]).toEqual([1, plan.revision + 1])
    })

    it('in force never without a reason, nor on a document from before the plan or to come', async () => {
      const before = await desk.kept()
      const { plan, targets } = await desk.read('approver', inForce)
      const put = (given: object) =>
        desk.send('approver', 'PUT', `/${inForce}/targets`, {
          revision: plan.revision,
          targets: [line({ id: targets[0]!.id, indicator: 'incoming_documents', value: '70' })],
          ...given,
        })
      const fields = async (given: object) => {
        const response = await put(given)
        return [response.statusCode, response.json().fields?.[0].field]
      }
      expect(await fields({})).toEqual([422, 'change'])
      expect(await fields({ change: { reason: ' ' } })).toEqual([422, 'change.reason'])
      expect(await fields({ change: { ...change, date: '2026-12-31' } })).toEqual([422, 'change.date'])
      expect(await fields({ change: { ...change, date: '2026-01-01' } })).toEqual([422, 'change.date'])
      expect(await desk.kept()).toEqual(before)
    })
  })

  describe('refuse a table as a whole, with every fault at its row', () => {
    it('and keep nothing of it', async () => {
      const id = await desk.draft()
      const { plan } = await desk.read('clerk', id)
      const before = await desk.kept()
      const response = await desk.send('clerk', 'PUT', `/${id}/targets`, {
        revision: plan.revision,
        targets: [
          line({ indicator: 'satisfaction', value: '90' }),
          line({ value: '120' }),
          line({ value: '60', from: '2026-07', to: '2026-09' }),
          line({ indicator: 'reuse', from: '2026-06', to: '2026-03' }),
          line({ indicator: 'on_time', partOf: 9 }),
        ],
      })
      expect(response.statusCode).toBe(422)
      const { fields, message } = response.json()
      expect(fields.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual([
        'targets.1.value above_all',
        'targets.2.value contradicts',
        'targets.3.to from_after_to',
        'targets.4.partOf unknown_whole',
      ])
      expect(message).toBe('Có 4 chỗ cần sửa trước khi lưu; chưa lưu gì.')
      expect(await desk.kept()).toEqual(before)
    })

    it.each<[string, (own: number, foreign: number) => unknown[]]>([
      ['a row of another plan', (_own, foreign) => [line({ id: foreign })]],
      ['a row that nobody has', () => [line({ id: 987_654 })]],
      ['a row twice', (own) => [line({ id: own }), line({ id: own, indicator: 'reuse' })]],
      ['a month that is none', () => [line({ from: '2026-13' })]],
      ['an operator that is none', () => [{ ...line(), operator: '<>' }]],
      ['units that are none', () => [{ ...line(), appliesTo: 'department' }]],
      ['a field that is none', () => [{ ...line(), place: 1 }]],
      ['301 rows', () => Array(301).fill(line())],
    ])('%s', async (_name, rows) => {
      const id = await desk.draft()
      const [{ targets, plan }, other] = [await desk.read('clerk', id), await desk.read('clerk', 6)]
      const before = await desk.kept()
      const body = { revision: plan.revision, targets: rows(targets[0]!.id, other.targets[0]!.id) }
      const response = await desk.send('clerk', 'PUT', `/${id}/targets`, body)
      expect([response.statusCode, response.json().fields.length > 0]).toEqual([422, true])
      expect(await desk.kept()).toEqual(before)
    })
  })

  describe('are not put in force', () => {
    it('empty, without a clause, under a number that is taken, or dated to come', async () => {
      const issue = async (id: number, number = '99/KH-UBND', date = '2026-01-20') => {
        const { plan } = await desk.read('approver', id)
        const response = await desk.send('approver', 'POST', `/${id}/issue`, { revision: plan.revision, number, date })
        return [response.statusCode, ...(response.json().fields ?? []).map((one: { field: string }) => one.field)]
      }
      const [empty, unsourced, sound] = [
        await desk.draft([]),
        await desk.draft([line({ clause: '' })]),
        await desk.draft(),
      ]
      const before = await desk.kept()
      expect(await issue(empty)).toEqual([422, 'targets'])
      expect(await issue(unsourced)).toEqual([422, 'targets.0.clause'])
      expect(await issue(sound, '99/KH-UBND', '2026-11-22')).toEqual([422, 'date'])
      expect(await issue(sound, '99/KH-UBND', '2021-01-20')).toEqual([422, 'date'])
      expect(await desk.kept()).toEqual(before)
      expect(await issue(sound)).toEqual([200])
      expect(await issue(await desk.draft())).toEqual([422, 'number'])
    })

    it('twice', async () => {
      const id = await desk.draft()
      await desk.issue(id)
      const again = await desk.send('approver', 'POST', `/${id}/issue`, {
        revision: 3,
        number: '9',
        date: '2026-01-20',
      })
      expect(again.statusCode).toBe(409)
    })
  })

  it('are drafted only for units and years that go together', async () => {
    const before = await desk.kept()
    const created = (unit: string, year: number) =>
      desk.send('administrator', 'POST', '', { unit, year, title: 'Kế hoạch', issuer: 'UBND' })
    for (const [unit, year, status] of [
      ['MH99', 2026, 404],
      ['00004', 2026, 404],
      ['MH02', 2020, 422],
      ['MH02', 1999, 422],
    ] as const)
      expect([unit, year, (await created(unit, year)).statusCode]).toEqual([unit, year, status])
    expect(await desk.kept()).toEqual(before)
  })
})
