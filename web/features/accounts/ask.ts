/** What the pages of one's own account ask the server. Secrets travel in bodies only. */
import { queryOptions } from '@tanstack/react-query'
import type { FactorBegun, Invitation, MadeToken, Me, RecoveryCodes, TokenItem, TokenList } from '#contract/accounts'
import { request } from '../../api.ts'

const segment = encodeURIComponent

export const ask = {
  changePassword: (body: { current: string; next: string }) => request<undefined>('PUT', '/api/me/password', { body }),
  beginFactor: (body: { password: string }) => request<FactorBegun>('POST', '/api/me/second-factor', { body }),
  confirmFactor: (body: { code: string }) => request<RecoveryCodes>('POST', '/api/me/second-factor/confirm', { body }),
  endFactor: (body: { password: string; code: string }) =>
    request<undefined>('DELETE', '/api/me/second-factor', { body }),
  makeToken: (body: { name: string; scope: TokenItem['scope']; days: number }) =>
    request<MadeToken>('POST', '/api/tokens', { body }),
  revokeToken: (id: string) => request<undefined>('DELETE', `/api/tokens/${segment(id)}`),
  acceptInvitation: ({ token, ...body }: { token: string; password: string; code?: string }) =>
    request<Me>('POST', `/api/invitations/${segment(token)}`, { body }),
}

export const ownTokensQuery = queryOptions({
  queryKey: ['tokens', 'own'],
  queryFn: ({ signal }) => request<TokenList>('GET', '/api/tokens', { signal }),
  staleTime: 0,
})

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => request<Invitation>('GET', `/api/invitations/${segment(token)}`, { signal }),
    staleTime: 60_000,
    gcTime: 0,
    retry: false,
  })
