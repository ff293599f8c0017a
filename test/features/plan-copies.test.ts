/** Every real plan carried over to the next year: everything it sets, in its order, and nothing of what became of it. */

import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanItem, PlanWhole } from '#contract/plans'
import { plans as realPlans } from '../../seeds/reference/plans.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { closePlanAct } from '../../server/planning/changes.ts'
import { onEachEngine } from '../support/database.ts'
import { type PlanDesk, planDesk } from './plan-desk.ts'

onEachEngine('a plan copied to the next year', (engine) => {
  let desk: PlanDesk
  let plans: PlanItem[]

  beforeAll(async () => {
    desk = await planDesk(engine)
    const { db } = desk.program.connection
    plans = (await desk.as('approver').get('/api/plans')).json().items
    // The wards of the real plans have no people in the sample; the approver is given theirs.
    const units = await db
      .selectFrom('plan')
      .innerJoin('unit', 'unit.id', 'plan.unit_id')
      .select('unit.id')
      .distinct()
      .where('unit.fictional', '=', 0)
      .execute()
    await db
      .insertInto('account_role')
      .values(units.map(({ id }) => ({ account_id: 'sample-duyet-huong-buoi', role: 'approver', unit_id: id })))
      .execute()
  })

  const planOf = (title: string) => plans.find((plan) => plan.title === title) as PlanItem
  const copy = (plan: number, year: number) => desk.send('approver', 'POST', `/${plan}/copy`, { year })

  describe.each(realPlans.map((plan) => [plan.title, plan] as const))('%s', (title, seed) => {
    let before: PlanWhole
    let after: PlanWhole
    beforeAll(async () => {
      before = await desk.read('approver', planOf(title).id)
      after = await desk.done(copy(before.plan.id, seed.year + 1))
    })

    it('is a draft of its year, from the same unit and issuer, without number, date and history', () => {
      expect(after.plan).toMatchObject({
        unit: before.plan.unit,
        issuer: before.plan.issuer,
        year: seed.year + 1,
        title: title.replace(String(seed.year), String(seed.year + 1)),
        state: 'draft',
        version: 0,
        number: null,
        date: null,
        note: '',
      })
    })

    it('sets the same targets in the same order, a part under the same whole', () => {
      const said = ({ targets }: PlanWhole) =>
        targets.map((one) => [
          one.indicator,
          one.operator,
          one.value,
          one.appliesTo,
          one.clause,
          targets.findIndex(({ id }) => id === one.partOf),
        ])
      expect(said(after)).toEqual(said(before))
      expect(after.targets).toHaveLength(seed.targets.length)
      const periods = after.targets.map(({ period }, index) => [before.targets[index]?.period, period])
      for (const [old, now] of periods)
        expect([old, now]).toEqual([old, old?.includes('/') ? old : String(Number(old) + 1)])
      const keys = new Set(before.targets.map(({ id }) => id))
      expect(after.targets.filter(({ id }) => keys.has(id))).toEqual([])
    })

    it('gives out the same tasks with the same numbers, a year later and not begun', () => {
      const said = ({ tasks }: PlanWhole) =>
        tasks.map((one) => [
          one.number,
          one.lead,
          one.partners,
          one.deadline.kind,
          one.clause,
          tasks.findIndex(({ id }) => id === one.partOf),
        ])
      expect(said(after)).toEqual(said(before))
      const words = ({ tasks }: PlanWhole) => tasks.map(({ name, product }) => `${name} ${product}`).join('\n')
      const moved = words(before)
        .replaceAll(`năm ${seed.year}`, `năm ${seed.year + 1}`)
        .replaceAll(`năm ${seed.year - 1}`, `năm ${seed.year}`)
      expect(words(after)).toBe(moved)
      expect(after.tasks).toHaveLength(seed.tasks.length)
      for (const [index, task] of after.tasks.entries()) {
        const days = before.tasks[index]?.deadline.days.map((day) => [Number(day.slice(0, 4)) + 1, day.slice(4, 7)])
        expect(task.deadline.days.map((day) => [Number(day.slice(0, 4)), day.slice(4, 7)])).toEqual(days)
        for (const one of task.occurrences)
          expect(one).toMatchObject({ percent: 0, reportedOn: null, reason: null, revision: 1 })
      }
    })

    it('can be put in force, unless the document itself has a day before its year', async () => {
      const date = `${seed.year + 1}-01-05`
      const number = `${after.plan.id}/KH-UBND`
      const response = await desk.send('approver', 'POST', `/${after.plan.id}/issue`, {
        revision: after.plan.revision,
        number,
        date,
      })
      // Phường 5 printed "trong quý II/2023" in its plan of 2024.
      const early = after.tasks.filter(({ deadline }) => (deadline.days[0] ?? '9') < `${seed.year + 1}`)
      expect(early.map((task) => [seed.year, task.number])).toEqual(title.includes('Phường 5') ? [[2024, 'IV.1']] : [])
      const told = response.json()
      if (early.length > 0)
        expect([response.statusCode, told.fields.map((one: { field: string }) => one.field)]).toEqual([
          422,
          early.map(({ id }) => `tasks.${id}`),
        ])
      else expect(told.plan).toMatchObject({ state: 'in_force', number, date })
    })
  })

  it('leaves what became of its tasks behind, and keeps who answers for them where they are still here', async () => {
    const { db } = desk.program.connection
    const source = planOf('Kế hoạch cải cách hành chính thành phố Minh Họa năm 2026')
    const [first, second] = (await desk.read('department', source.id)).tasks
    const answers = (id: number | undefined, account: string) =>
      db
        .updateTable('task')
        .set({ responsible_id: account })
        .where('id', '=', id as number)
        .execute()
    await answers(first?.id, 'sample-tong-hop')
    await answers(second?.id, 'sample-nhap-lieu-2-huong-buoi')
    await db.updateTable('account').set({ disabled: 1 }).where('id', '=', 'sample-nhap-lieu-2-huong-buoi').execute()
    await db
      .updateTable('task_occurrence')
      .set({ state: 'done', percent: 100, reported_on: '2026-01-20' })
      .where('task_id', '=', first?.id as number)
      .execute()
    const unitId = (await db.selectFrom('plan').select('unit_id').where('id', '=', source.id).executeTakeFirstOrThrow())
      .unit_id
    await inTransaction(db, (trx) =>
      closePlanAct(
        trx,
        'change_plan',
        { id: source.id, unitId },
        { before: null, after: null },
        { at: '2026-11-21T00:00:00.000Z', accountId: 'sample-quan-tri' },
      ),
    )
    const copied = await desk.done(desk.send('department', 'POST', `/${source.id}/copy`, { year: 2027 }))
    expect(copied.tasks.slice(0, 2).map(({ responsible }) => responsible)).toEqual(['sample-tong-hop', null])
    expect(copied.tasks[0]).toMatchObject({ name: 'Ban hành kế hoạch cải cách hành chính năm 2027' })
    expect(copied.tasks[0]?.occurrences).toMatchObject([{ state: 'not_started', percent: 0, due: '2027-01-31' }])
    const capital = copied.targets.find((one) => one.indicator === 'capital_disbursed')
    expect(capital?.period).toBe('2027-01/2027-03')
  })

  it('is refused for its own year, for a unit that had ended, and a second time, with nothing stored', async () => {
    const ward5 = planOf('Kế hoạch cải cách hành chính nhà nước Phường 5 năm 2024')
    const city = planOf('Kế hoạch cải cách hành chính thành phố Minh Họa năm 2025')
    const draft = await desk.done(desk.send('administrator', 'POST', `/${city.id}/copy`, { year: 2028 }))
    const before = await desk.kept()
    const told = async (plan: number, year: number, who: 'approver' | 'administrator' = 'approver') => {
      const response = await desk.send(who, 'POST', `/${plan}/copy`, { year })
      return [response.statusCode, response.json().fields?.[0].code ?? response.json().context]
    }
    expect(await told(ward5.id, 2024)).toEqual([422, 'same_year'])
    expect(await told(ward5.id, 2026)).toEqual([422, 'unit_not_then'])
    expect(await told(city.id, 2028, 'administrator')).toEqual([409, { plan: draft.plan.id }])
    expect((await desk.send('clerk', 'POST', `/${city.id}/copy`, { year: 2027 })).statusCode).toBe(403)
    expect((await desk.send('other clerk', 'POST', `/${draft.plan.id}/copy`, { year: 2029 })).statusCode).toBe(404)
    expect((await desk.send('leader', 'POST', `/${city.id}/copy`, { year: 2027 })).statusCode).toBe(403)
    expect(await desk.kept()).toEqual(before)
  })
})
