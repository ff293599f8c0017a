/** What review asks the server and does there: the queue, a sheet with its events, a cell's history, and the three decisions. */
import { queryOptions } from '@tanstack/react-query'
import type { Me } from '#contract/accounts'
import type { Events, History, ReopenBody, ReturnBody, ReviewList, Sheet } from '#contract/sheets'
import { request } from './api.ts'
import type { Own } from './own-act.ts'

const place = (unit: string, month: string) => `/api/sheets/${encodeURIComponent(unit)}/${encodeURIComponent(month)}`

export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: ({ signal }) => request<ReviewList>('GET', '/api/reviews', { signal }),
  refetchInterval: 120_000,
})

export const eventsQuery = (unit: string, month: string) =>
  queryOptions({
    queryKey: ['sheet-events', unit, month],
    queryFn: ({ signal }) => request<Events>('GET', `${place(unit, month)}/events`, { signal }),
  })

export const historyQuery = (unit: string, month: string, element: string) =>
  queryOptions({
    queryKey: ['history', unit, month, element],
    queryFn: ({ signal }) => request<History>('GET', `${place(unit, month)}/history`, { query: { element }, signal }),
    // Asked anew each time it is looked at; an older life of the cell is never shown meanwhile.
    staleTime: 0,
    gcTime: 0,
  })

type At = { unit: string; month: string }

/**
 * Approves what was looked at, the version of the sheet and what its records said; "stale" where either has changed since. A
 * sheet that was handed in follows its records no longer.
 */
export function approveSheet(at: At, version: number, own: Own, computed?: Record<string, number>): Promise<Sheet> {
  const looked = computed === undefined ? { version } : { version, computed }
  return request('POST', `${place(at.unit, at.month)}/approve`, { body: { ...looked, ...own } })
}

/** What the records of a sheet said in the cells that nobody types. */
export function computedIn({ figures }: Pick<Sheet, 'figures'>): Record<string, number> {
  return Object.fromEntries(
    figures.flatMap((one) => (one.computed ? [[one.element, one.computed.value] as const] : [])),
  )
}

export function returnSheet(at: At, body: ReturnBody, own: Own): Promise<Sheet> {
  return request('POST', `${place(at.unit, at.month)}/return`, { body: { ...body, ...own } })
}

export function reopenSheet(at: At, body: ReopenBody, own: Own): Promise<unknown> {
  return request('POST', `${place(at.unit, at.month)}/reopen`, { body: { ...body, ...own } })
}

/** Whether somebody has anything to do with review: approvers, and administrators who may open sheets again. */
export function mayReview(me: Me | undefined): boolean {
  return me?.roles.some(({ role }) => role === 'approver' || role === 'administrator') ?? false
}

/** How many sheets and requests wait for this person; sheets that they entered wait for somebody else. */
export function waitingCount(reviews: ReviewList): number {
  return reviews.items.filter((item) => !item.ownEntry).length + reviews.left + reviews.requests.length
}
