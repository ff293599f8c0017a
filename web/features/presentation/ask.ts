/** What the presentation asks the server before it starts; once an edition is here it is never asked for again. */
import { queryOptions } from '@tanstack/react-query'
import type { Edition, EditionBody, EditionItem, EditionList } from '#contract/editions'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

/** Kept for the whole meeting: a lost network or another window must not take a slide away. */
export const editionQuery = (edition: string) =>
  queryOptions({
    queryKey: ['presentation', edition],
    queryFn: ({ signal }) => request<Edition>('GET', `/api/editions/${encodeURIComponent(edition)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const editionsQuery = (parent: string) =>
  queryOptions({
    queryKey: ['editions', parent],
    queryFn: ({ signal }) => request<EditionList>('GET', '/api/editions', { query: { parent }, signal }),
  })

/** The newest of a period: the last frozen or drafted one, by its number. */
export function newestOf(items: readonly EditionItem[], period: string): EditionItem | undefined {
  return items.filter((item) => item.period === period).sort((a, b) => b.number - a.number)[0]
}

export function makeEdition(body: Omit<EditionBody, 'account'>, own: Own): Promise<EditionItem> {
  return request('POST', '/api/editions', { body: { ...body, ...own } })
}
