/** What stands beside a plan's targets and tasks: the numbers of scorecards and rankings, and what is due next. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanWhole } from '#contract/plans'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersion } from '../../server/database/version.ts'
import { closePlanAct } from '../../server/planning/changes.ts'
import { insertTasks, type TaskContent } from '../../server/planning/tasks.ts'
import { onEachEngine } from '../support/database.ts'
import { line, type PlanDesk, planDesk } from './plan-desk.ts'

const cityOf2026 = 'Kế hoạch cải cách hành chính thành phố Minh Họa năm 2026'

onEachEngine('the page of a plan', (engine) => {
  let desk: PlanDesk
  beforeAll(async () => {
    desk = await planDesk(engine)
  })

  const json = async (who: Parameters<PlanDesk['as']>[0], url: string) => (await desk.as(who).get(url)).json()
  const idOf = async (title: string): Promise<number> =>
    (await json('leader', '/api/plans')).items.find((plan: { title: string }) => plan.title === title).id
  const assessmentOf = ({ targets, assessments }: PlanWhole, indicator: string, appliesTo?: string) => {
    const target = targets.find(
      (one) => one.indicator === indicator && (appliesTo === undefined || one.appliesTo === appliesTo),
    )
    return assessments.find((one) => one.target === target?.id)
  }

  describe('of the city', () => {
    let whole: PlanWhole
    beforeAll(async () => {
      whole = await desk.read('leader', await idOf(cityOf2026))
    })

    it('has the very numbers of the city’s scorecard of the year', async () => {
      const card = await json('leader', '/api/units/MH/scorecard?period=2026')
      const compared = ['on_time', 'satisfaction', 'signed_documents', 'reuse', 'online_payment']
      for (const code of compared) {
        const row = card.rows.find((one: { indicator: { code: string } }) => one.indicator.code === code)
        const own = assessmentOf(whole, code, code === 'online_payment' ? 'own' : 'all')
        const { shown, fraction, assessment, gapShown } = row
        expect([code, own?.period, own?.number]).toMatchObject([
          code,
          '2026',
          { shown, fraction, assessment, gapShown, target: row.target },
        ])
      }
    })

    it('counts the wards that meet a target as the ranking of the year does', async () => {
      const wards = ['on_time', 'online_payment'].map(async (indicator) => {
        const ranking = await json('leader', `/api/rankings?indicator=${indicator}&period=2026&kind=ward`)
        return [indicator, ranking.items] as const
      })
      for (const [indicator, items] of await Promise.all(wards)) {
        if (indicator === 'on_time') continue
        const of = (assessments: string[]) =>
          items.filter((one: { assessment: string }) => assessments.includes(one.assessment)).length
        // One ward has targets by quarter of its own; here all are held against the city's 60%.
        const suongSom = items.find((one: { unit: { name: string } }) => one.unit.name === 'Sương Sớm')
        const counted = assessmentOf(whole, indicator, 'ward')
        expect(counted?.number).toBeNull()
        expect(counted?.units?.units).toBe(items.length)
        expect(counted?.units?.counted).toBe(items.length - of(['no_data', 'not_applicable']))
        const own = suongSom.assessment === 'met' ? 1 : 0
        const byCity = suongSom.value !== null && suongSom.value >= 60 ? 1 : 0
        expect(counted?.units?.met).toBe(of(['met']) - own + byCity)
      }
      expect(assessmentOf(whole, 'on_time')?.units?.units).toBe(30)
    })

    it('holds a step of a quarter against that quarter, and one not begun against nothing', async () => {
      const { targets, assessments } = whole
      const steps = targets
        .filter((one) => one.indicator === 'capital_disbursed')
        .map((target) => assessments.find((one) => one.target === target.id))
      expect(steps.map((one) => one?.period)).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'])
      const card = await json('leader', '/api/units/MH/scorecard?period=2026-Q3')
      const row = card.rows.find((one: { indicator: { code: string } }) => one.indicator.code === 'capital_disbursed')
      expect(steps[2]?.number).toMatchObject({ shown: row.shown, assessment: row.assessment })
      expect(steps[3]?.number).toMatchObject({ assessment: 'no_data', value: null })
    })
  })

  describe('of a ward', () => {
    it('counts the months that the ward has handed in, and agrees with its months', async () => {
      const id = await desk.draft([
        line(),
        line({ indicator: 'par_index', operator: 'rank', value: null, word: 'nhóm đầu' }),
      ])
      expect((await desk.read('leader', id)).assessments).toEqual([])
      await desk.issue(id)
      const whole = await desk.read('leader', id)
      expect(whole.assessments).toHaveLength(2)
      // The index of 2026 is published in 2027.
      expect(whole.assessments[1]?.number).toMatchObject({
        assessment: 'no_data',
        shown: '–',
        reason: 'chưa có kết quả PAR INDEX năm 2026',
      })
      const { items } = await json(
        'leader',
        '/api/units/MH02/assessments?from=2026-01&to=2026-09&indicator=online_payment',
      )
      const sum = (side: 'numerator' | 'denominator') =>
        items.reduce((all: number, one: Record<string, number>) => all + Number(one[side]), 0)
      // October of this ward is still a draft.
      expect(whole.assessments[0]).toMatchObject({
        period: '2026',
        through: '2026-09',
        units: null,
        number: { numerator: sum('numerator'), denominator: sum('denominator') },
      })
    })

    it('counts its tasks up to today for its own people, out of reach once one was late; for others what was handed in', async () => {
      const of = async (person: 'clerk' | 'other clerk') => {
        const { items } = await json('clerk', '/api/plans?unit=MH02&year=2026')
        const plan = items.find((one: { number: string | null }) => one.number === '03/KH-UBND')
        return assessmentOf(await desk.read(person, plan.id), 'plan_tasks')
      }
      const [own, other] = [await of('clerk'), await of('other clerk')]
      expect([own?.toDate, other?.toDate]).toEqual([true, false])
      // What was due in October is in the one and not yet in the other.
      expect(own?.number).toMatchObject({ denominator: 72, assessment: 'out_of_reach' })
      expect(other?.number).toMatchObject({ denominator: 66, numerator: 61 })
    })

    it('shows nobody else what is not approved', async () => {
      const { db } = desk.program.connection
      const id = await desk.draft([line({ indicator: 'on_time', value: '98' })])
      await desk.issue(id)
      await db
        .updateTable('sheet')
        .set({ state: 'submitted', approved_at: null })
        .where('month', '=', '2026-09')
        .where('unit_id', 'in', (from) => from.selectFrom('unit').select('id').where('code', '=', 'MH02'))
        .execute()
      const unit = await db.selectFrom('plan').select('unit_id').where('id', '=', id).executeTakeFirstOrThrow()
      const nothing = { before: undefined, after: {} }
      const stamp = { at: '2026-11-21T00:00:00.000Z', accountId: 'sample-quan-tri' }
      await inTransaction(db, async (trx) => {
        await raiseVersion(trx, '2026-09')
        await closePlanAct(trx, 'change_plan', { id, unitId: unit.unit_id }, nothing, stamp)
      })
      const seen = await desk.read('clerk', id)
      const other = await desk.read('other clerk', id)
      expect(seen.assessments[0]?.number?.value).not.toBeNull()
      expect(other.assessments[0]?.number).toMatchObject({ value: null, numerator: null, fraction: '' })
    })
  })

  describe('tasks', () => {
    const task = (changes: Partial<TaskContent>): TaskContent => ({
      field: 'direction',
      name: 'Việc',
      product: '',
      lead: null,
      leadUnitId: null,
      partners: [],
      deadline: { kind: 'on', day: '2026-11-21' },
      deadlineNote: null,
      recurrence: null,
      clause: 'mục 1',
      note: '',
      responsibleId: null,
      partOf: null,
      ...changes,
    })

    it('are counted by what the viewer may know, and those of the next thirty days are listed', async () => {
      const id = await desk.draft()
      await desk.issue(id)
      const { db } = desk.program.connection
      const on = (day: string) => task({ deadline: { kind: 'on', day } })
      const span = { from: '2026-01', to: '2026-12' }
      await inTransaction(db, async (trx) => {
        const ids = await insertTasks(trx, { id, span }, [
          on('2026-05-31'),
          on('2026-06-30'),
          on('2026-07-31'),
          on('2026-08-31'),
          on('2026-11-21'),
          on('2026-12-21'),
          on('2026-12-22'),
          task({ deadline: { kind: 'regular' } }),
        ])
        const become = (index: number, state: string, reportedOn: string | null) =>
          trx
            .updateTable('task_occurrence')
            .set({ state, reported_on: reportedOn, percent: state === 'done' ? 100 : 50 })
            .where('task_id', '=', ids[index] as number)
            .execute()
        await become(0, 'done', '2026-05-20')
        await become(1, 'done', '2026-07-05')
        await become(2, 'waiting', '2026-07-31')
        await become(4, 'in_progress', null)
        const unitId = (await trx.selectFrom('plan').select('unit_id').where('id', '=', id).executeTakeFirstOrThrow())
          .unit_id
        const nothing = { before: undefined, after: {} }
        await closePlanAct(trx, 'change_plan', { id, unitId }, nothing, {
          at: '2026-11-21T00:00:00.000Z',
          accountId: 'sample-quan-tri',
        })
      })
      const own = await desk.read('clerk', id)
      expect(own.progress).toEqual({ due: 4, inTime: 1, done: 2, open: 4, overdue: 1, waiting: 1 })
      expect(own.dueSoon.map(({ due }) => due)).toEqual(['2026-11-21', '2026-12-21'])
      const other = await desk.read('other clerk', id)
      expect(other.progress).toEqual({ due: 4, inTime: 1, done: 2, open: 4, overdue: 2, waiting: 0 })
    })
  })

  it('says what each person may do', async () => {
    const id = await desk.draft()
    const rights = async (who: Parameters<PlanDesk['as']>[0]) => {
      const { mayEdit, mayIssue, mayCopy, needsReason } = (await desk.read(who, id)).rights
      return [mayEdit, mayIssue, mayCopy, needsReason]
    }
    expect([await rights('clerk'), await rights('approver'), await rights('leader')]).toEqual([
      [true, false, true, false],
      [true, true, true, false],
      [false, false, false, false],
    ])
    await desk.issue(id)
    expect([await rights('clerk'), await rights('approver'), await rights('other clerk')]).toEqual([
      [false, false, true, true],
      [true, false, true, true],
      [false, false, false, true],
    ])
    const { units } = await json('clerk', '/api/plans')
    expect(units.map((unit: { code: string }) => unit.code)).toEqual(['MH02'])
    expect((await json('leader', '/api/plans')).units).toEqual([])
    expect((await json('administrator', '/api/plans')).units.length).toBe(31)
  })
})
