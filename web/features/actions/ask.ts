/** The acts upon actions of meetings that the page sends. */
import type { ActionBody, ActionList, ActionPatch } from '#contract/actions'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

const path = '/api/actions'

export const acts = {
  add: (body: Omit<ActionBody, 'account'>, own: Own) =>
    request<ActionList>('POST', path, { body: { ...body, ...own } }),
  change: (id: number, body: Omit<ActionPatch, 'account'>, own: Own) =>
    request<ActionList>('PATCH', `${path}/${id}`, { body: { ...body, ...own } }),
  remove: (id: number, revision: number, own: Own) =>
    request<ActionList>('DELETE', `${path}/${id}`, { body: { revision, ...own } }),
}

/** What has to be asked again after any of them. */
export const changes = [['actions'], ['duties']] as const
