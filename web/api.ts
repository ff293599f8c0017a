/** Talks to the server: one function per question or act. Types come from the contracts; nothing is reshaped here. */
import type { Me, SamplePerson, SetUp, Site } from '#contract/accounts'
import type { CompletenessInColumns } from '#contract/completeness'
import type { Duties, Owners, OwnersBody, Reminders } from '#contract/duties'
import type { Catalogue } from '#contract/indicators'
import type { OverviewInColumns } from '#contract/overview'
import type { PlanList, PlanWhole } from '#contract/plans'
import type { RankingInColumns, SchemeRanking } from '#contract/rankings'
import type { SchemeList } from '#contract/schemes'
import type { AssessmentList, Scorecard } from '#contract/scorecards'
import type { SearchResult } from '#contract/search'
import type { CellRecords, Sheet } from '#contract/sheets'
import type { UnitList } from '#contract/units'
import type { Basis } from '#domain/succession.ts'
import type { Block, UnitKind } from '#domain/unit.ts'
import { ApiFailure, type ApiFailureCode } from './failure.ts'
import { readLong } from './read-long.ts'
import { text } from './text/vi.ts'

export type Query = Record<string, string | number | undefined>
export type Order = 'value' | 'distance'

type Call = { query?: Query; body?: unknown; signal?: AbortSignal }

/** In milliseconds, for an act that says no other: a question can be asked again at any time, what was done cannot be undone so. */
const patience = 120_000

/**
 * Sends one request and gives back its JSON, or undefined for an empty answer.
 * Throws ApiFailure with the server's code and sentence; code "network" where no answer came, or an act had none in two minutes.
 */
export async function request<T>(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  call: Call = {},
): Promise<T> {
  let response: Response
  const late = new AbortController()
  const timer = method === 'GET' || call.signal ? undefined : setTimeout(() => late.abort(), patience)
  try {
    response = await fetch(withQuery(path, call.query), {
      method,
      headers: call.body === undefined ? {} : { 'content-type': 'application/json' },
      body: call.body === undefined ? null : JSON.stringify(call.body),
      signal: call.signal ?? late.signal,
    })
  } catch (thrown) {
    if (late.signal.aborted) throw new ApiFailure('network', text.failure.late)
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
    throw new ApiFailure('network', text.failure.network)
  } finally {
    clearTimeout(timer)
  }
  const answer = await readJson(response)
  if (response.ok) return standing(answer, response) as T
  throw failureOf(response.status, answer)
}

/** Numbers that the server had ready say when they were worked out; they stand as of the moment at which it answered. */
function standing(answer: unknown, response: Response): unknown {
  const asOf = response.headers.get('x-as-of')
  return asOf !== null && typeof answer === 'object' && answer !== null && 'asOf' in answer
    ? { ...answer, asOf }
    : answer
}

/** A path with the given query; undefined values are left out. */
export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value))
  const words = search.toString()
  return words === '' ? path : `${path}?${words}`
}

async function readJson(response: Response): Promise<unknown> {
  const body = await response.text()
  if (body === '') return undefined
  try {
    return await readLong(body)
  } catch {
    // A proxy in between may answer with a page of its own.
    return undefined
  }
}

/** What a refusing answer says; a sentence of ours where a proxy in between said something of its own. */
export function failureOf(status: number, answer: unknown): ApiFailure {
  const said = (typeof answer === 'object' && answer !== null ? answer : {}) as Partial<ApiFailure>
  const code: ApiFailureCode = said.code ?? (status === 401 ? 'unauthenticated' : 'internal')
  return new ApiFailure(code, said.message ?? text.failure.unexpected, said)
}

const segment = encodeURIComponent

export const api = {
  site: (signal?: AbortSignal) => get<Site>('/api/site', {}, signal),
  me: (signal?: AbortSignal) => get<Me>('/api/me', {}, signal),
  signIn: (body: { username: string; password: string; code?: string }) =>
    request<Me>('POST', '/api/session', { body }),
  signInAs: (person: SamplePerson) => request<Me>('POST', '/api/session/sample', { body: person }),
  signOut: () => request<undefined>('DELETE', '/api/session'),
  setUp: (body: SetUp) => request<Me>('POST', '/api/setup', { body }),

  units: (query: { kind?: UnitKind; parent?: string; q?: string; on?: string }, signal?: AbortSignal) =>
    get<UnitList>('/api/units', query, signal),
  indicators: (signal?: AbortSignal) => get<Catalogue>('/api/indicators', {}, signal),
  plans: (query: { unit?: string | undefined; year?: number | undefined }, signal?: AbortSignal) =>
    get<PlanList>('/api/plans', query, signal),
  plan: (plan: string, signal?: AbortSignal) => get<PlanWhole>(`/api/plans/${segment(plan)}`, {}, signal),
  schemes: (signal?: AbortSignal) => get<SchemeList>('/api/schemes', {}, signal),
  overview: (query: OverviewAsked, signal?: AbortSignal) =>
    get<OverviewInColumns>('/api/overview', { ...query, form: 'columns' }, signal),
  ranking: (query: RankingAsked, signal?: AbortSignal) =>
    get<RankingInColumns>('/api/rankings', { ...query, form: 'columns' }, signal),
  schemeRanking: (query: SchemeRankingAsked, signal?: AbortSignal) =>
    get<SchemeRanking>('/api/rankings', query, signal),
  scorecard: (unit: string, query: { period?: string | undefined; basis?: Basis | undefined }, signal?: AbortSignal) =>
    get<Scorecard>(`/api/units/${segment(unit)}/scorecard`, query, signal),
  assessments: (unit: string, query: { from: string; to: string; indicator?: string }, signal?: AbortSignal) =>
    get<AssessmentList>(`/api/units/${segment(unit)}/assessments`, query, signal),
  completeness: (query: CompletenessAsked, signal?: AbortSignal) =>
    get<CompletenessInColumns>('/api/completeness', { ...query, form: 'columns' }, signal),
  duties: (signal?: AbortSignal) => get<Duties>('/api/duties', {}, signal),
  reminders: (signal?: AbortSignal) => get<Reminders>('/api/reminders', {}, signal),
  owners: (unit: string, signal?: AbortSignal) => get<Owners>('/api/owners', { unit }, signal),
  assignOwners: (body: OwnersBody) => request<Owners>('PUT', '/api/owners', { body }),
  search: (q: string, signal?: AbortSignal) => get<SearchResult>('/api/search', { q }, signal),
  sheet: (unit: string, month: string, signal?: AbortSignal) =>
    get<Sheet>(`/api/sheets/${segment(unit)}/${segment(month)}`, {}, signal),
  records: (unit: string, month: string, element: string, signal?: AbortSignal) =>
    get<CellRecords>(`/api/sheets/${segment(unit)}/${segment(month)}/records/${segment(element)}`, {}, signal),
}

export type CompletenessAsked = { parent?: string | undefined; from?: string | undefined; to?: string | undefined }
export type OverviewAsked = { parent?: string | undefined; period?: string | undefined; kind?: Block | undefined }
export type RankingAsked = OverviewAsked & { indicator: string; order?: Order | undefined }
export type SchemeRankingAsked = OverviewAsked & { scheme: string }

function get<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  return request<T>('GET', path, signal === undefined ? { query } : { query, signal })
}
