/** What the screens ask the server, under which key it is kept, and for how long. Refuses to keep anything after sign-out. */
import { keepPreviousData, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type { UnitKind } from '#domain/unit.ts'
import { api, type OverviewAsked, type RankingAsked, type SchemeRankingAsked } from './api.ts'
import { ApiFailure } from './failure.ts'

const hour = 3_600_000

/** One store per browser tab. `onSignedOut` is called when any answer says that the session is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError(thrown) {
        if (thrown instanceof ApiFailure && thrown.code === 'unauthenticated') onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        // Figures change while people look at them; an ETag makes asking again cheap.
        staleTime: 15_000,
        retry: (count, thrown) => thrown instanceof ApiFailure && thrown.code === 'network' && count < 2,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}

export const siteQuery = queryOptions({ queryKey: ['site'], queryFn: ({ signal }) => api.site(signal) })
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.me(signal),
  staleTime: hour,
  retry: false,
})

export const overviewQuery = (asked: OverviewAsked) =>
  queryOptions({
    queryKey: ['overview', asked],
    queryFn: ({ signal }) => api.overview(asked, signal),
    placeholderData: keepPreviousData,
  })

export const rankingQuery = (asked: RankingAsked) =>
  queryOptions({
    queryKey: ['ranking', asked],
    queryFn: ({ signal }) => api.ranking(asked, signal),
    placeholderData: keepPreviousData,
  })

export const schemeRankingQuery = (asked: SchemeRankingAsked) =>
  queryOptions({
    queryKey: ['scheme-ranking', asked],
    queryFn: ({ signal }) => api.schemeRanking(asked, signal),
    placeholderData: keepPreviousData,
  })

export const schemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: ({ signal }) => api.schemes(signal),
  staleTime: hour,
})

export const unitsQuery = (asked: { kind?: UnitKind; parent?: string; on?: string }) =>
  queryOptions({ queryKey: ['units', asked], queryFn: ({ signal }) => api.units(asked, signal), staleTime: hour })

export const indicatorsQuery = queryOptions({
  queryKey: ['indicators'],
  queryFn: ({ signal }) => api.indicators(signal),
  staleTime: hour,
})

export const plansQuery = (asked: { unit?: string | undefined; year?: number | undefined }) =>
  queryOptions({ queryKey: ['plans', asked], queryFn: ({ signal }) => api.plans(asked, signal) })

export const targetsQuery = (asked: { unit?: string | undefined; year?: number | undefined }) =>
  queryOptions({ queryKey: ['targets', asked], queryFn: ({ signal }) => api.targets(asked, signal) })
