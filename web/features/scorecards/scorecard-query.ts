/** What the unit page asks: its scorecard, and the course of the province for comparison. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Basis } from '#domain/succession.ts'
import { api } from '../../api.ts'
import type { UnitSearch } from '../../search.ts'

/** How the past of a merged unit is told, by the words of the address. */
export function basisOf(search: UnitSearch): Basis {
  return search['so-lieu'] === 'goc' ? 'source' : 'territory'
}

export const scorecardQuery = (unit: string, period: string | undefined, basis: Basis) =>
  queryOptions({
    queryKey: ['scorecard', unit, period, basis],
    queryFn: ({ signal }) => api.scorecard(unit, { period, ...(basis === 'source' && { basis }) }, signal),
    // Another period of the same unit may show the last one meanwhile; another unit may not.
    placeholderData: (before, query) => (query?.queryKey[1] === unit ? keepPreviousData(before) : undefined),
  })

export const courseQuery = (unit: string, asked: { from: string; to: string; indicator: string }) =>
  queryOptions({
    queryKey: ['course', unit, asked],
    queryFn: ({ signal }) => api.assessments(unit, asked, signal),
    staleTime: 60_000,
  })
