/** What the pages of editions ask the server, and the acts that they send. */
import { queryOptions } from '@tanstack/react-query'
import type {
  Edition,
  EditionComparison,
  EditionFiles,
  EditionFreeze,
  EditionPatch,
  EditionVerification,
} from '#contract/editions'
import type { EditionFormat } from '#domain/edition.ts'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'
import { type Sending, sendForm } from '../../send-form.ts'

const path = (edition: number | string) => `/api/editions/${encodeURIComponent(edition)}`

export const editionQuery = (edition: number | string) =>
  queryOptions({
    queryKey: ['edition', String(edition)],
    queryFn: ({ signal }) => request<Edition>('GET', path(edition), { signal }),
  })

export const comparisonQuery = (edition: string, against: 'now' | number) =>
  queryOptions({
    queryKey: ['edition', edition, 'comparison', against],
    queryFn: ({ signal }) =>
      request<EditionComparison>('GET', `${path(edition)}/comparison`, { query: { with: against }, signal }),
  })

/** Kept by revision: files of a draft that was changed are no files of it any more. */
export const filesQuery = (edition: number, revision: number) =>
  queryOptions({
    queryKey: ['edition', String(edition), 'files', revision],
    queryFn: ({ signal }) => request<EditionFiles>('GET', `${path(edition)}/files`, { signal }),
    staleTime: 0,
  })

export const acts = {
  change: (id: number, body: Omit<EditionPatch, 'account'>, own: Own) =>
    request<Edition>('PATCH', path(id), { body: { ...body, ...own } }),
  freeze: (id: number, body: Omit<EditionFreeze, 'account'>, own: Own) =>
    request<Edition>('POST', `${path(id)}/freeze`, { body: { ...body, ...own } }),
  remove: (id: number, revision: number, own: Own) =>
    request<undefined>('DELETE', path(id), { body: { revision, ...own } }),
  draw: (id: number, formats: EditionFormat[], own: Own) =>
    request<EditionFiles>('POST', `${path(id)}/files`, { body: { formats, ...own } }),
  callOff: (id: number, own: Own) => request<EditionFiles>('DELETE', `${path(id)}/files`, { body: { ...own } }),
}

/** Throws ApiFailure; an AbortError where it was stopped. */
export function verifyFile(edition: number, file: File, sending: Sending): Promise<EditionVerification> {
  const form = new FormData()
  form.append('file', file, file.name)
  return sendForm(`${path(edition)}/verification`, form, sending)
}
