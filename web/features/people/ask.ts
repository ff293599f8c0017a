/** What the pages of people ask the server. Links and other secrets come in answers only and are kept nowhere. */
import { queryOptions } from '@tanstack/react-query'
import type {
  AccountChange,
  AccountImportAnswer,
  AccountItem,
  AccountWithLink,
  ChangedAccount,
  NewAccount,
  SessionList,
  TokenList,
} from '#contract/accounts'
import { request } from '../../api.ts'
import { ApiFailure } from '../../failure.ts'

const at = (id: string) => `/api/accounts/${encodeURIComponent(id)}`

export const ask = {
  add: (body: NewAccount) => request<AccountWithLink>('POST', '/api/accounts', { body }),
  change: ({ id, ...body }: AccountChange & { id: string }) => request<ChangedAccount>('PATCH', at(id), { body }),
  newLink: (id: string) => request<AccountWithLink>('POST', `${at(id)}/invitation`),
  revokeLink: (id: string) => request<undefined>('DELETE', `/api/invitations/${encodeURIComponent(id)}`),
  resetFactor: (id: string) => request<AccountItem>('POST', `${at(id)}/second-factor/reset`),
  endSession: (id: string) => request<undefined>('DELETE', `/api/sessions/${encodeURIComponent(id)}`),
  revokeToken: (id: string) => request<undefined>('DELETE', `/api/tokens/${encodeURIComponent(id)}`),
  endSessions: endAll,
  importText: (body: { text: string; commit?: boolean }) =>
    request<AccountImportAnswer>('POST', '/api/accounts/import', { body }),
}

/** A person signed in while somebody else looks has only just come: whoever is new stays, and the list is asked again. */
async function endAll(ids: readonly string[]): Promise<void> {
  for (const id of ids) await ask.endSession(id).catch(unlessGone)
}

/** What has ended by itself meanwhile is what was wanted. */
function unlessGone(thrown: unknown): void {
  if (!(thrown instanceof ApiFailure && thrown.code === 'not_found')) throw thrown
}

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => request<AccountItem>('GET', at(id), { signal }),
    staleTime: 0,
  })

/** After any change of a person: the person and the list. */
export const peopleKey = ['accounts'] as const

export const sessionsQuery = (account: string) =>
  queryOptions({
    queryKey: ['sessions', account],
    queryFn: ({ signal }) => request<SessionList>('GET', '/api/sessions', { query: { account }, signal }),
    staleTime: 0,
  })

export const tokensQuery = (account: string) =>
  queryOptions({
    queryKey: ['tokens', account],
    queryFn: ({ signal }) => request<TokenList>('GET', '/api/tokens', { query: { account }, signal }),
    staleTime: 0,
  })
