/** What the page of inspections asks the server, and the acts that it sends. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InspectionBody, InspectionList, InspectionPatch } from '#contract/inspections'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

const path = '/api/inspections'

export const inspectionsQuery = (unit: string, year: number) =>
  queryOptions({
    queryKey: ['inspections', unit, year],
    queryFn: ({ signal }) => request<InspectionList>('GET', path, { query: { unit, year }, signal }),
    placeholderData: keepPreviousData,
  })

export const acts = {
  plan: (body: Omit<InspectionBody, 'account'>, own: Own) =>
    request<InspectionList>('POST', path, { body: { ...body, ...own } }),
  change: (id: number, body: Omit<InspectionPatch, 'account'>, own: Own) =>
    request<InspectionList>('PATCH', `${path}/${id}`, { body: { ...body, ...own } }),
  remove: (id: number, revision: number, own: Own) =>
    request<InspectionList>('DELETE', `${path}/${id}`, { body: { revision, ...own } }),
}
