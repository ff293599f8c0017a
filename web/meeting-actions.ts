/** What the screens ask of actions of meetings; shared by their own page, the overview and the unit's page. */
import { queryOptions } from '@tanstack/react-query'
import type { ActionList } from '#contract/actions'
import type { UnitKind } from '#domain/unit.ts'
import { request } from './api.ts'

/** Of the meetings of a province, whatever unit they concern; of a ward all that concerns it, its own meetings' too. */
export function actionsAsked({ code, kind }: { code: string; kind: UnitKind }): { parent: string } | { unit: string } {
  return kind === 'province' ? { parent: code } : { unit: code }
}

export const actionsQuery = (asked: { parent: string } | { unit: string }) =>
  queryOptions({
    queryKey: ['actions', asked],
    queryFn: ({ signal }) => request<ActionList>('GET', '/api/actions', { query: asked, signal }),
  })
