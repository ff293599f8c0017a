/** What the page of the record asks the server, page by page, and the address of the same rows as a file. */
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { AuditList } from '#contract/audit'
import { request, withQuery } from '../../api.ts'
import type { AuditSearch } from '../../search.ts'

const pageSize = 50

export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      request<AuditList>('GET', '/api/audit', {
        query: { ...filtersOf(search), before: pageParam, limit: pageSize },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    staleTime: 0,
  })

export function auditFile(search: AuditSearch): string {
  return withQuery('/api/audit.csv', filtersOf(search))
}

/** The words of the address as the server calls them. */
export function filtersOf(search: AuditSearch) {
  return {
    unit: search['don-vi'],
    month: search.thang,
    account: search.nguoi,
    act: search.viec,
    from: search.tu,
    to: search.den,
  }
}
