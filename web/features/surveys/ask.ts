/** What the pages of surveys ask the server, and the acts that they send. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CountsBody,
  Survey,
  SurveyBody,
  SurveyCounts,
  SurveyImport,
  SurveyList,
  SurveyPut,
} from '#contract/surveys'
import type { SurveyKind } from '#domain/survey.ts'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'
import { type Sending, sendForm } from '../../send-form.ts'

const path = '/api/surveys'
/** Everything that an act may change. */
export const surveysKey = ['surveys'] as const

export type SurveysAsked = { unit?: string | undefined; year?: number | undefined; kind?: SurveyKind | undefined }

export const surveysQuery = (asked: SurveysAsked) =>
  queryOptions({
    queryKey: [...surveysKey, 'list', asked],
    queryFn: ({ signal }) => request<SurveyList>('GET', path, { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

export type SurveyAsked = { group?: number | undefined; unit?: string | undefined }

export const surveyQuery = (id: string, asked: SurveyAsked = {}) =>
  queryOptions({
    queryKey: [...surveysKey, 'one', id, asked],
    queryFn: ({ signal }) => request<Survey>('GET', `${path}/${id}`, { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

export const countsQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: [...surveysKey, 'counts', id, unit],
    queryFn: ({ signal }) => request<SurveyCounts>('GET', `${path}/${id}/units/${unit}`, { signal }),
    // What is typed stands on it; it is asked anew when the page is opened.
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

type Without<T> = Omit<T, 'account'>

export const acts = {
  begin: (body: Without<SurveyBody>, own: Own) => request<Survey>('POST', path, { body: { ...body, ...own } }),
  change: (id: number, body: Without<SurveyPut>, own: Own) =>
    request<Survey>('PUT', `${path}/${id}`, { body: { ...body, ...own } }),
  remove: (id: number, revision: number, own: Own) =>
    request<undefined>('DELETE', `${path}/${id}`, { body: { revision, ...own } }),
  open: (id: number, revision: number, own: Own) =>
    request<Survey>('POST', `${path}/${id}/open`, { body: { revision, ...own } }),
  close: (id: number, revision: number, own: Own) =>
    request<Survey>('POST', `${path}/${id}/close`, { body: { revision, ...own } }),
  reopen: (id: number, revision: number, reason: string, own: Own) =>
    request<Survey>('POST', `${path}/${id}/reopen`, { body: { revision, reason, ...own } }),
  enter: (id: string, unit: string, body: Without<CountsBody>, own: Own) =>
    request<SurveyCounts>('PUT', `${path}/${id}/units/${unit}`, { body: { ...body, ...own } }),
}

/** `seen`: the state of which the report told; without it the file is only looked at. */
export function sendCounts(
  id: number,
  file: File,
  seen: number | undefined,
  { account }: Own,
  sending: Sending,
): Promise<SurveyImport> {
  const form = new FormData()
  form.append('dryRun', seen === undefined ? '1' : '0')
  if (seen !== undefined) form.append('seen', String(seen))
  if (account !== undefined) form.append('account', account)
  form.append('file', file, file.name)
  return sendForm(`${path}/${id}/import`, form, sending)
}
