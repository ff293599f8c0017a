/** What the screens ask the server, under which key it is kept, and for how long. Refuses to keep anything after sign-out. */
import { keepPreviousData, QueryCache, QueryClient, queryOptions, replaceEqualDeep } from '@tanstack/react-query'
import type { Me } from '#contract/accounts'
import type { Sheet } from '#contract/sheets'
import type { UnitKind } from '#domain/unit.ts'
import { api, type CompletenessAsked, type OverviewAsked, type RankingAsked, type SchemeRankingAsked } from './api.ts'
import { ApiFailure } from './failure.ts'
import { isLong } from './read-long.ts'
import { unfoldOverview } from './unfold.ts'

const hour = 3_600_000

/** One store per browser tab. `onSignedOut` is called when any answer says that the session is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const queries = new QueryClient({
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
        // Comparing thousands of rows piece by piece would hold the page up longer than drawing the few that are seen.
        structuralSharing: (before, now) => (isLong(now) ? now : replaceEqualDeep(before, now)),
      },
      mutations: { networkMode: 'always' },
    },
  })
  forgetOfOthers(queries)
  return queries
}

/** Everything that was read under one name is forgotten at the moment at which another turns out to be signed in. */
function forgetOfOthers(queries: QueryClient): void {
  const [me] = meQuery.queryKey
  let known: string | undefined
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || event.query.queryKey[0] !== me) return
    const { id } = event.query.state.data as Me
    if (known !== undefined && known !== id) queries.removeQueries({ predicate: (query) => query !== event.query })
    known = id
  })
}

export const siteQuery = queryOptions({ queryKey: ['site'], queryFn: ({ signal }) => api.site(signal) })
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.me(signal),
  staleTime: hour,
  retry: false,
  // Another person may have signed in at another tab meanwhile, or nobody may be signed in any more.
  refetchOnWindowFocus: 'always',
})

/** Where an answer tells that it may be somebody else than the page shows. */
export function askWhoIsSignedIn(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: meQuery.queryKey })
}

export const overviewQuery = (asked: OverviewAsked) =>
  queryOptions({
    queryKey: ['overview', asked],
    queryFn: async ({ signal }) => unfoldOverview(await api.overview(asked, signal)),
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

export const planQuery = (plan: string) =>
  queryOptions({ queryKey: ['plan', plan], queryFn: ({ signal }) => api.plan(plan, signal) })

export const completenessQuery = (asked: CompletenessAsked) =>
  queryOptions({
    queryKey: ['completeness', asked],
    queryFn: ({ signal }) => api.completeness(asked, signal),
    placeholderData: keepPreviousData,
  })

/** One key for the pages of entry and review: both show one sheet, and saves put their answers back under it. */
export const sheetQuery = (unit: string, month: string) =>
  queryOptions({ queryKey: ['sheet', unit, month], queryFn: ({ signal }) => api.sheet(unit, month, signal) })

/** The records behind a computed cell; looked at anew each time, since tasks move while the sheet does not. */
export const recordsQuery = (unit: string, month: string, element: string) =>
  queryOptions({
    queryKey: ['records', unit, month, element],
    queryFn: ({ signal }) => api.records(unit, month, element, signal),
    staleTime: 0,
  })

/** Puts what a save or an act has answered in the place of what is being read: that was asked before it. */
export function putSheet(queries: QueryClient, sheet: Sheet): void {
  const { queryKey } = sheetQuery(sheet.unit.code, sheet.month)
  void queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, sheet)
}

/** Asked on every page for the number in the masthead; a minute old is new enough. */
export const dutiesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: ({ signal }) => api.duties(signal),
  staleTime: 60_000,
})

export const remindersQuery = queryOptions({ queryKey: ['reminders'], queryFn: ({ signal }) => api.reminders(signal) })

export const ownersQuery = (unit: string) =>
  queryOptions({ queryKey: ['owners', unit], queryFn: ({ signal }) => api.owners(unit, signal) })

/** Kept by its words: an answer to older words can never stand under newer ones. */
export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: ({ signal }) => api.search(words, signal),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
    enabled: words !== '',
  })
