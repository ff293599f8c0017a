/** Who may change a plan, in draft and in force: by right, from a page of today, and in force with a reason. */
import { beforeAll, describe, expect, it } from 'vitest'
import { onEachEngine } from '../support/database.ts'
import { line, type PlanDesk, planDesk, type Who } from './plan-desk.ts'

const change = { reason: 'Theo Kế hoạch điều chỉnh của thành phố', number: '31/KH-UBND', date: '2026-06-30' }

onEachEngine('plans', (engine) => {
  let desk: PlanDesk
  beforeAll(async () => {
    desk = await planDesk(engine)
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
})
