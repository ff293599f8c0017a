/** The people around a ward's plans, and a draft of phường Hương Bưởi to work on. */
import type { LightMyRequestResponse as Response } from 'fastify'
import { expect } from 'vitest'
import type { PlanChanges, PlanWhole, TargetLine } from '#contract/plans'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'

export const cast = {
  clerk: 'nhap-lieu-huong-buoi',
  'other clerk': 'nhap-lieu-mua-ngau',
  approver: 'duyet-huong-buoi',
  leader: 'lanh-dao',
  administrator: 'quan-tri',
  department: 'duyet-so-noi-vu',
} as const
export type Who = keyof typeof cast | 'stranger'

/** What acts upon plans may write. */
export const planTables = [
  'plan',
  'target',
  'task',
  'task_body',
  'task_occurrence',
  'plan_change',
  'audit',
  'data_version',
  'id_series',
] as const

export type PlanDesk = Awaited<ReturnType<typeof planDesk>>

export async function planDesk(engine: Engine) {
  const program: Program = await sampleProgram(engine)
  const people = new Map<Who, Person>([['stranger', program.stranger]])
  for (const [who, username] of Object.entries(cast)) people.set(who as Who, await program.asAccount(username))
  const as = (who: Who) => people.get(who) as Person

  const send = (
    who: Who,
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload: object,
  ): Promise<Response> => as(who).call({ method, url: `/api/plans${url}`, payload })

  async function done<T = PlanWhole>(answer: Promise<Response>): Promise<T> {
    const response = await answer
    expect(response.statusCode, response.body).toBeLessThan(300)
    return response.body === '' ? (undefined as T) : response.json()
  }

  return {
    program,
    as,
    send,
    done,
    read: (who: Who, plan: number) => done(as(who).get(`/api/plans/${plan}`)),
    changes: (plan: number, who: Who = 'clerk') => done<PlanChanges>(as(who).get(`/api/plans/${plan}/changes`)),
    kept: () => stored(program.connection.db, planTables),
    /** A draft for 2026 with the given targets. */
    draft: async (
      targets: TargetLine[] = [line()],
      title = 'Kế hoạch cải cách hành chính phường Hương Bưởi năm 2026',
    ) => {
      const { plan } = await done(
        send('clerk', 'POST', '', { unit: 'MH02', year: 2026, title, issuer: 'UBND phường Hương Bưởi' }),
      )
      if (targets.length === 0) return plan.id
      await done(send('clerk', 'PUT', `/${plan.id}/targets`, { revision: plan.revision, targets }))
      return plan.id
    },
    issue: async (plan: number, number = `${plan}/KH-UBND`) => {
      const { plan: seen } = await done(as('approver').get(`/api/plans/${plan}`))
      return done(send('approver', 'POST', `/${plan}/issue`, { revision: seen.revision, number, date: '2026-01-20' }))
    },
  }
}

/** At least 60% paid online all through 2026. */
export function line(changes: Partial<TargetLine> = {}): TargetLine {
  return {
    indicator: 'online_payment',
    operator: '>=',
    value: '60',
    from: '2026-01',
    to: '2026-12',
    appliesTo: 'own',
    clause: 'mục II.3',
    summary: 'Thanh toán trực tuyến từ 60%',
    ...changes,
  }
}

/** The rows of a plan as they are sent back unchanged. */
export function linesOf({ targets }: PlanWhole): TargetLine[] {
  return targets.map((one) => {
    const [from = '', to = from] =
      one.period.length === 4 ? [`${one.period}-01`, `${one.period}-12`] : one.period.split('/')
    const place = targets.findIndex(({ id }) => id === one.partOf)
    const isNumber = typeof one.value === 'number'
    return {
      id: one.id,
      indicator: one.indicator,
      operator: one.operator,
      value: isNumber ? String(one.value) : null,
      word: isNumber ? null : String(one.value),
      from,
      to,
      appliesTo: one.appliesTo as NonNullable<TargetLine['appliesTo']>,
      clause: one.clause,
      summary: one.summary,
      note: one.note,
      partOf: place < 0 ? null : place,
    }
  })
}
