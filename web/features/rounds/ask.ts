/** What the pages of scoring rounds ask the server, and the acts that they send. */
import { queryOptions } from '@tanstack/react-query'
import type {
  AdvanceBody,
  LeafTalk,
  RoundBody,
  RoundList,
  RoundPatch,
  RoundWhole,
  ScoreInput,
  ScoreSaved,
  ScoreSheet,
} from '#contract/rounds'
import type { ScoreStep } from '#domain/round.ts'
import { request } from '../../api.ts'
import type { Own } from '../../own-act.ts'
import { sendForm } from '../../send-form.ts'

export const roundsQuery = queryOptions({
  queryKey: ['rounds'],
  queryFn: ({ signal }) => request<RoundList>('GET', '/api/rounds', { signal }),
})

export const roundQuery = (id: string) =>
  queryOptions({
    queryKey: ['rounds', id],
    queryFn: ({ signal }) => request<RoundWhole>('GET', `/api/rounds/${id}`, { signal }),
  })

export const sheetQuery = (id: string, unit: string) =>
  queryOptions({
    queryKey: ['rounds', id, unit],
    queryFn: ({ signal }) => request<ScoreSheet>('GET', `/api/rounds/${id}/units/${unit}`, { signal }),
  })

export type Place = { id: string; unit: string; node: string }

const leafPath = ({ id, unit, node }: Place) => `/api/rounds/${id}/units/${unit}/leaves/${encodeURIComponent(node)}`

export const talkQuery = (place: Place) =>
  queryOptions({
    queryKey: ['rounds', place.id, place.unit, place.node],
    queryFn: ({ signal }) => request<LeafTalk>('GET', leafPath(place), { signal }),
  })

export const calls = {
  open: (body: Omit<RoundBody, 'account'>, own: Own) =>
    request<RoundWhole>('POST', '/api/rounds', { body: { ...body, ...own } }),
  change: (id: number, body: Omit<RoundPatch, 'account'>, own: Own) =>
    request<RoundWhole>('PATCH', `/api/rounds/${id}`, { body: { ...body, ...own } }),
  move: (id: number, body: Omit<AdvanceBody, 'account'>, own: Own) =>
    request<RoundWhole>('POST', `/api/rounds/${id}/advance`, { body: { ...body, ...own } }),
  handIn: (id: number, unit: string, revision: number, own: Own) =>
    request<ScoreSheet>('POST', `/api/rounds/${id}/units/${unit}/hand-in`, { body: { revision, ...own } }),
  giveBack: (id: number, unit: string, body: { revision: number; reason: string }, own: Own) =>
    request<ScoreSheet>('POST', `/api/rounds/${id}/units/${unit}/return`, { body: { ...body, ...own } }),
  score: (id: number, unit: string, step: ScoreStep, scores: ScoreInput[], own: Own) =>
    request<ScoreSaved>('PUT', `/api/rounds/${id}/scores/${unit}`, { body: { step, scores, ...own } }),
  comment: (place: Place, text: string, own: Own) =>
    request<LeafTalk>('POST', `${leafPath(place)}/comments`, { body: { text, ...own } }),
  link: (place: Place, body: { name: string; url: string }, own: Own) =>
    request<LeafTalk>('POST', `${leafPath(place)}/proofs`, { body: { ...body, ...own } }),
  file: (place: Place, file: File, { account }: Own) => {
    // The words stand before the file, so that the server knows them when the file begins to arrive.
    const form = new FormData()
    if (account !== undefined) form.append('account', account)
    form.append('file', file, file.name)
    return sendForm<LeafTalk>(`${leafPath(place)}/proofs`, form, {
      onProgress: () => {},
      signal: new AbortController().signal,
    })
  },
  removeProof: (place: Place, proof: string, own: Own) =>
    request<LeafTalk>('DELETE', `${leafPath(place)}/proofs/${proof}`, { body: own }),
}

export const proofPath = (place: Place, proof: string) => `${leafPath(place)}/proofs/${proof}`
export const filePath = (id: number, file: string) => `/api/rounds/${id}/files/${file}`
