/** What the presentation asks the server before it starts; once an edition is here it is never asked for again. */
import { queryOptions } from '@tanstack/react-query'
import type { Edition, EditionItem } from '#contract/editions'
import { request } from '../../api.ts'

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

/** The newest of a period: the last frozen or drafted one, by its number. */
export function newestOf(items: readonly EditionItem[], period: string): EditionItem | undefined {
  return items.filter((item) => item.period === period).sort((a, b) => b.number - a.number)[0]
}
