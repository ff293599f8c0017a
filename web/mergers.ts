/** Mergers of a province's units and the lineage of one unit: asked by administration, the list of units and the unit page. */
import { queryOptions } from '@tanstack/react-query'
import type { Lineage, MergerAnswer, MergerBody, MergerList } from '#contract/mergers'
import { request } from './api.ts'

/** Under one key, so that a merger enacted or called off is asked for anew everywhere. */
export const mergersKey = ['mergers'] as const

export const mergersQuery = (parent: string | undefined) =>
  queryOptions({
    queryKey: [...mergersKey, parent],
    queryFn: ({ signal }) => request<MergerList>('GET', '/api/units/mergers', { query: { parent }, signal }),
  })

/** `on`: the day by which the code is read, since it may have meant several units. */
export const lineageQuery = (unit: string, on: string) =>
  queryOptions({
    queryKey: [...mergersKey, 'lineage', unit, on],
    queryFn: ({ signal }) =>
      request<Lineage>('GET', `/api/units/${encodeURIComponent(unit)}/lineage`, { query: { on }, signal }),
  })

/** The body as a form sends it: what has a default may be left out. */
export type MergerGiven = Omit<MergerBody, 'dryRun' | 'moveRoles'> & { dryRun?: boolean; moveRoles?: boolean }

export const askMerger = {
  send: (body: MergerGiven) => request<MergerAnswer>('POST', '/api/units/mergers', { body }),
  cancel: ({ merger, ...body }: { merger: number; account: string | undefined }) =>
    request<MergerList>('DELETE', `/api/units/mergers/${merger}`, { body }),
}
