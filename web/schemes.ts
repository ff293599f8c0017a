/** What pages ask of the server about schemes, each act under the name that the page shows. */
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type {
  NodeBody,
  SchemeComparison,
  SchemeCopy,
  SchemeDraft,
  SchemeHeadBody,
  SchemeImportOptions,
  SchemeIssueBody,
  SchemeReading,
  SchemeWhole,
  SchemeWithdrawalBody,
} from '#contract/schemes'
import { useAct } from './act.ts'
import { request } from './api.ts'
import { type Own, useOwnAct } from './own-act.ts'
import { type Sending, sendForm } from './send-form.ts'

const at = (scheme: string, part = '') => `/api/schemes/${encodeURIComponent(scheme)}${part}`

type Body<T> = Omit<T, 'account'>

export const askScheme = {
  draft: (body: Body<SchemeDraft>, own: Own) =>
    request<SchemeWhole>('POST', '/api/schemes', { body: { ...own, ...body } }),
  copy: (scheme: string, body: Body<SchemeCopy>, own: Own) =>
    request<SchemeWhole>('POST', at(scheme, '/copy'), { body: { ...own, ...body } }),
  head: (scheme: string, body: Body<SchemeHeadBody>, own: Own) =>
    request<SchemeWhole>('PATCH', at(scheme), { body: { ...own, ...body } }),
  nodes: (scheme: string, body: { revision: number; nodes: NodeBody[] }, own: Own) =>
    request<SchemeWhole>('PUT', at(scheme, '/nodes'), { body: { ...own, ...body } }),
  issue: (scheme: string, body: Body<SchemeIssueBody>, own: Own) =>
    request<SchemeWhole>('POST', at(scheme, '/issue'), { body: { ...own, ...body } }),
  withdraw: (scheme: string, body: Body<SchemeWithdrawalBody>, own: Own) =>
    request<SchemeWhole>('POST', at(scheme, '/withdraw'), { body: { ...own, ...body } }),
  remove: (scheme: string, revision: number, own: Own) =>
    request<undefined>('DELETE', at(scheme), { body: { ...own, revision } }),
  /** A dry run, unless it says otherwise. */
  file: (file: File, options: SchemeImportOptions, sending: Sending) => {
    const form = new FormData()
    form.append('options', JSON.stringify(options))
    form.append('file', file, file.name)
    return sendForm<SchemeReading>('/api/schemes/import', form, sending)
  },
}

export const schemeTreeQuery = (scheme: string) =>
  queryOptions({
    queryKey: ['scheme-tree', scheme],
    queryFn: ({ signal }) => request<SchemeWhole>('GET', at(scheme, '/tree'), { signal }),
  })

export const schemeChangesQuery = (scheme: string, earlier: string) =>
  queryOptions({
    queryKey: ['scheme-changes', scheme, earlier],
    queryFn: ({ signal }) =>
      request<SchemeComparison>('GET', `${at(scheme, '/comparison')}?with=${encodeURIComponent(earlier)}`, { signal }),
  })

/** An act upon a scheme. What it answers stands at once; schemes are read by many pages, so all are asked anew. */
export function useSchemeAct<V, T = SchemeWhole>(
  send: (given: V, own: Own) => Promise<T>,
  onDone: (answer: T) => unknown,
) {
  const queries = useQueryClient()
  const act = useOwnAct()
  return useAct((given: V) => act((own) => send(given, own)), {
    onSuccess: (answer) => {
      if (isWhole(answer)) queries.setQueryData(schemeTreeQuery(answer.scheme.code).queryKey, answer)
      void queries.invalidateQueries()
      return onDone(answer)
    },
  })
}

function isWhole(answer: unknown): answer is SchemeWhole {
  return typeof answer === 'object' && answer !== null && 'scheme' in answer && 'faults' in answer
}
