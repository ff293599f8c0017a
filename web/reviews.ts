/** What review asks the server and does there: the queue, a sheet with its events, a cell's history, and the three decisions. */
import { queryOptions } from '@tanstack/react-query'
import type { Me } from '#contract/accounts'
import type { Events, History, ReopenBody, ReturnBody, ReviewList, Sheet } from '#contract/sheets'
import { request } from './api.ts'

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

/** Approves the version that was looked at; "stale" where the sheet has changed since. */
export function approveSheet(unit: string, month: string, version: number): Promise<Sheet> {
  return request('POST', `${place(unit, month)}/approve`, { body: { version } })
}

export function returnSheet(unit: string, month: string, body: ReturnBody): Promise<Sheet> {
  return request('POST', `${place(unit, month)}/return`, { body })
}

export function reopenSheet(unit: string, month: string, body: ReopenBody): Promise<unknown> {
  return request('POST', `${place(unit, month)}/reopen`, { body })
}

/** Whether somebody has anything to do with review: approvers, and administrators who may open sheets again. */
export function mayReview(me: Me | undefined): boolean {
  return me?.roles.some(({ role }) => role === 'approver' || role === 'administrator') ?? false
}

/** How many sheets and requests wait for this person; sheets that they entered wait for somebody else. */
export function waitingCount(reviews: ReviewList): number {
  return reviews.items.filter((item) => !item.ownEntry).length + reviews.left + reviews.requests.length
}
