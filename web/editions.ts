/** What the screens ask of editions as a list, and how one is begun; shared by their own pages and the way to the slides. */
import { queryOptions } from '@tanstack/react-query'
import type { EditionBody, EditionItem, EditionList } from '#contract/editions'
import type { EditionKind } from '#domain/edition.ts'
import { type Period, periodKind } from '#domain/period.ts'
import { request } from './api.ts'
import type { Own } from './own-act.ts'

export const editionsQuery = (parent: string) =>
  queryOptions({
    queryKey: ['editions', parent],
    queryFn: ({ signal }) => request<EditionList>('GET', '/api/editions', { query: { parent }, signal }),
  })

export function makeEdition(body: Omit<EditionBody, 'account'>, own: Own): Promise<EditionItem> {
  return request('POST', '/api/editions', { body: { ...body, ...own } })
}

/** A span from January is what the yearly calendar reports on; any other is one's own. */
export function kindOf(period: Period): EditionKind {
  const kind = periodKind(period)
  if (kind === 'quarter' || kind === 'year') return kind
  if (/^\d{4}-01\.\.\d{4}-06$/.test(period)) return 'half_year'
  return /^\d{4}-01\.\.\d{4}-09$/.test(period) ? 'nine_months' : 'own'
}
