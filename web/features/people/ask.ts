/** What the pages of people ask the server. Links and other secrets come in answers only and are kept nowhere. */
import { queryOptions } from '@tanstack/react-query'
import type {
  AccountChange,
  AccountImportAnswer,
  AccountItem,
  AccountWithLink,
  ChangedAccount,
  NewAccount,
  TokenList,
} from '#contract/accounts'
import { request } from '../../api.ts'

const at = (id: string) => `/api/accounts/${encodeURIComponent(id)}`

export const ask = {
  add: (body: NewAccount) => request<AccountWithLink>('POST', '/api/accounts', { body }),
  change: ({ id, ...body }: AccountChange & { id: string }) => request<ChangedAccount>('PATCH', at(id), { body }),
  newLink: (id: string) => request<AccountWithLink>('POST', `${at(id)}/invitation`),
  revokeLink: (id: string) => request<undefined>('DELETE', `/api/invitations/${encodeURIComponent(id)}`),
  resetFactor: (id: string) => request<AccountItem>('POST', `${at(id)}/second-factor/reset`),
  revokeToken: (id: string) => request<undefined>('DELETE', `/api/tokens/${encodeURIComponent(id)}`),
  importText: (body: { text: string; commit?: boolean }) =>
    request<AccountImportAnswer>('POST', '/api/accounts/import', { body }),
}

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['accounts', id],
    queryFn: ({ signal }) => request<AccountItem>('GET', at(id), { signal }),
    staleTime: 0,
  })

/** After any change of a person: the person and the list. */
export const peopleKey = ['accounts'] as const

export const tokensQuery = (account: string) =>
  queryOptions({
    queryKey: ['tokens', account],
    queryFn: ({ signal }) => request<TokenList>('GET', '/api/tokens', { query: { account }, signal }),
    staleTime: 0,
  })
