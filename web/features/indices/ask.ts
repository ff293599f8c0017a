/** What the pages of published indices ask the server, and the acts that they send. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { IndexCourse, IndexOverview, ResultList } from '#contract/results'
import type { Basis } from '#domain/succession.ts'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

export const overviewQuery = (unit: string) =>
  queryOptions({
    queryKey: ['indices', unit],
    queryFn: ({ signal }) => request<IndexOverview>('GET', `/api/indices/${unit}`, { signal }),
    placeholderData: keepPreviousData,
  })

export const courseQuery = (
  unit: string,
  index: string,
  asked: { period?: string | undefined; basis?: Basis | undefined },
) =>
  queryOptions({
    queryKey: ['indices', unit, index, asked],
    queryFn: ({ signal }) =>
      request<IndexCourse>('GET', `/api/indices/${unit}/${encodeURIComponent(index)}`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

export const storedQuery = (unit: string, index: string, year: number) =>
  queryOptions({
    queryKey: ['indices', 'stored', unit, index, year],
    queryFn: ({ signal }) => request<ResultList>('GET', '/api/results', { query: { unit, index, year }, signal }),
  })

export type ResultContent = {
  value: string
  place: number | null
  ofUnits: number | null
  note: string
  source: string
  publishedOn: string | null
}
type Answer = { id: number; revision: number }

export const acts = {
  enter: (where: { index: string; unit: string; period: string }, content: ResultContent, own: Own) =>
    request<Answer>('POST', '/api/results', { body: { ...where, ...content, ...own } }),
  change: (id: number, revision: number, content: ResultContent, own: Own) =>
    request<Answer>('PATCH', `/api/results/${id}`, { body: { ...content, revision, ...own } }),
  remove: (id: number, revision: number, own: Own) =>
    request<undefined>('DELETE', `/api/results/${id}`, { body: { revision, ...own } }),
}
