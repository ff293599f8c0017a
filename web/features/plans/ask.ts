/** What the pages of plans ask of the server, each act under the name that the page shows. */
import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query'
import type { CopyBody, DraftBody, HeadBody, IssueBody, PlanChanges, PlanWhole, TargetsBody } from '#contract/plans'
import { useAct } from '../../act.ts'
import { request } from '../../api.ts'
import { type Own, useOwnAct } from '../../own-act.ts'
import { planQuery } from '../../queries.ts'

const at = (plan: number, act = '') => `/api/plans/${plan}${act}`

export const ask = {
  draft: (body: Omit<DraftBody, 'account'>, own: Own) =>
    request<PlanWhole>('POST', '/api/plans', { body: { ...own, ...body } }),
  copy: (plan: number, body: Omit<CopyBody, 'account'>, own: Own) =>
    request<PlanWhole>('POST', at(plan, '/copy'), { body: { ...own, ...body } }),
  head: (plan: number, body: Omit<HeadBody, 'account'>, own: Own) =>
    request<PlanWhole>('PATCH', at(plan), { body: { ...own, ...body } }),
  targets: (plan: number, body: Omit<TargetsBody, 'account'>, own: Own) =>
    request<PlanWhole>('PUT', at(plan, '/targets'), { body: { ...own, ...body } }),
  issue: (plan: number, body: Omit<IssueBody, 'account'>, own: Own) =>
    request<PlanWhole>('POST', at(plan, '/issue'), { body: { ...own, ...body } }),
  remove: (plan: number, revision: number, own: Own) =>
    request<undefined>('DELETE', at(plan), { body: { ...own, revision } }),
}

export const planChangesQuery = (plan: string) =>
  queryOptions({
    queryKey: ['plan-changes', plan],
    queryFn: ({ signal }) => request<PlanChanges>('GET', `/api/plans/${encodeURIComponent(plan)}/changes`, { signal }),
  })

/** An act upon a plan. What it answers stands at once; targets bind every other page, so all are asked anew. */
export function usePlanAct<V, T = PlanWhole>(send: (given: V, own: Own) => Promise<T>, onDone: (answer: T) => unknown) {
  const queries = useQueryClient()
  const act = useOwnAct()
  return useAct((given: V) => act((own) => send(given, own)), {
    onSuccess: (answer) => {
      putPlan(queries, answer)
      void queries.invalidateQueries()
      return onDone(answer)
    },
  })
}

function putPlan(queries: QueryClient, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('plan' in answer)) return
  const whole = answer as PlanWhole
  queries.setQueryData(planQuery(String(whole.plan.id)).queryKey, whole)
}
