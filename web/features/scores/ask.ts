/** What the pages of scores ask the server, and the act that they send. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Comparison, LeafCountInput, Scores } from '#contract/schemes'
import type { ScoreBasis } from '#domain/scheme.ts'
import type { Block } from '#domain/unit.ts'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

export const scoresQuery = (scheme: string, unit: string, period: string | undefined) =>
  queryOptions({
    queryKey: ['scores', scheme, unit, period],
    queryFn: ({ signal }) => request<Scores>('GET', '/api/scores', { query: { scheme, unit, period }, signal }),
    placeholderData: keepPreviousData,
  })

export type ComparisonAsked = {
  scheme: string
  parent: string | undefined
  period: string | undefined
  kind: Block | undefined
  points: ScoreBasis | undefined
}

export const comparisonQuery = (asked: ComparisonAsked) =>
  queryOptions({
    queryKey: ['scores', 'comparison', asked],
    queryFn: ({ signal }) => request<Comparison>('GET', '/api/scores/comparison', { query: asked, signal }),
    // Comparing thousands of points with those before costs more than drawing the few rows on the screen.
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })

export function sendCount(
  { scheme, unit, node }: { scheme: string; unit: string; node: string },
  body: Omit<LeafCountInput, 'account'>,
  own: Own,
): Promise<{ revision: number }> {
  const path = [scheme, 'counts', unit, node].map(encodeURIComponent).join('/')
  return request('PUT', `/api/schemes/${path}`, { body: { ...body, ...own } })
}
