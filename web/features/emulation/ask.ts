/** What the pages of the emulation movement ask the server, and the acts that they send. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  ApplyBody,
  AppraiseBody,
  BodiesBody,
  BodyItem,
  BodyList,
  BodyPatch,
  CampaignBody,
  CampaignItem,
  CampaignList,
  CampaignPatch,
  CommendationBody,
  CommendationItem,
  CommendationList,
  CommendationPatch,
  DecideBody,
  EligibilityAnswer,
  InitiativeBody,
  InitiativeItem,
  InitiativeList,
  InitiativePatch,
  JudgementBody,
  PapersBody,
} from '#contract/emulation'
import { type Query, request } from '../../api.ts'
import type { Own } from '../../own-act.ts'

/** Everything of the movement is asked anew after each act: one act moves lists, counts and conditions alike. */
export const emulationKey = ['emulation'] as const

const initiative = '/api/initiatives'
const commendation = '/api/commendations'

type Sent<Body> = Omit<Body, 'account'>
type Why = { revision: number; reason: string }

/** Acts by name; each is given the account whose page it comes from. */
export const acts = {
  addBodies: (body: Partial<Sent<BodiesBody>>, own: Own) =>
    request<BodyList>('POST', '/api/bodies', { body: { ...body, ...own } }),
  changeBody: (id: number, body: Sent<BodyPatch>, own: Own) =>
    request<BodyItem>('PATCH', `/api/bodies/${id}`, { body: { ...body, ...own } }),
  launch: (body: Partial<Sent<CampaignBody>>, own: Own) =>
    request<CampaignItem>('POST', '/api/campaigns', { body: { ...body, ...own } }),
  changeCampaign: (id: number, body: Sent<CampaignPatch>, own: Own) =>
    request<CampaignItem>('PATCH', `/api/campaigns/${id}`, { body: { ...body, ...own } }),
  judge: (campaign: number, body: Sent<JudgementBody>, own: Own) =>
    request<EligibilityAnswer>('PUT', `/api/campaigns/${campaign}/judgements`, { body: { ...body, ...own } }),
  register: (body: Sent<InitiativeBody>, own: Own) =>
    request<InitiativeItem>('POST', initiative, { body: { ...body, ...own } }),
  changeInitiative: (id: number, body: Sent<InitiativePatch>, own: Own) =>
    request<InitiativeItem>('PATCH', `${initiative}/${id}`, { body: { ...body, ...own } }),
  appraise: (id: number, body: Sent<AppraiseBody>, own: Own) =>
    request<InitiativeItem>('POST', `${initiative}/${id}/appraise`, { body: { ...body, ...own } }),
  apply: (id: number, body: Sent<ApplyBody>, own: Own) =>
    request<InitiativeItem>('POST', `${initiative}/${id}/apply`, { body: { ...body, ...own } }),
  whyInitiative: (id: number, act: 'withdraw' | 'reopen', body: Why, own: Own) =>
    request<InitiativeItem>('POST', `${initiative}/${id}/${act}`, { body: { ...body, ...own } }),
  begin: (body: Sent<CommendationBody>, own: Own) =>
    request<CommendationItem>('POST', commendation, { body: { ...body, ...own } }),
  changeCommendation: (id: number, body: Sent<CommendationPatch>, own: Own) =>
    request<CommendationItem>('PATCH', `${commendation}/${id}`, { body: { ...body, ...own } }),
  tick: (id: number, body: Sent<PapersBody>, own: Own) =>
    request<CommendationItem>('PATCH', `${commendation}/${id}/papers`, { body: { ...body, ...own } }),
  propose: (id: number, revision: number, own: Own) =>
    request<CommendationItem>('POST', `${commendation}/${id}/propose`, { body: { revision, ...own } }),
  decide: (id: number, body: Sent<DecideBody>, own: Own) =>
    request<CommendationItem>('POST', `${commendation}/${id}/decide`, { body: { ...body, ...own } }),
  reopenCommendation: (id: number, body: Why, own: Own) =>
    request<CommendationItem>('POST', `${commendation}/${id}/reopen`, { body: { ...body, ...own } }),
  remove: (id: number, revision: number, own: Own) =>
    request<undefined>('DELETE', `${commendation}/${id}`, { body: { revision, ...own } }),
}

export const campaignsQuery = queryOptions({
  queryKey: [...emulationKey, 'campaigns'],
  queryFn: ({ signal }) => request<CampaignList>('GET', '/api/campaigns', { signal }),
})

export const bodiesQuery = (unit: string) =>
  queryOptions({
    queryKey: [...emulationKey, 'bodies', unit],
    queryFn: ({ signal }) => request<BodyList>('GET', '/api/bodies', { query: { unit }, signal }),
  })

export type InitiativesAsked = { campaign: number; state: string | undefined; q: string | undefined }

export const initiativesQuery = (asked: InitiativesAsked) =>
  queryOptions({
    queryKey: [...emulationKey, 'initiatives', asked],
    queryFn: ({ signal }) => request<InitiativeList>('GET', initiative, { query: asked as Query, signal }),
    placeholderData: keepPreviousData,
  })

export const commendationsQuery = (campaign: number) =>
  queryOptions({
    queryKey: [...emulationKey, 'commendations', campaign],
    queryFn: ({ signal }) => request<CommendationList>('GET', commendation, { query: { campaign }, signal }),
  })

export const eligibilityQuery = (campaign: number) =>
  queryOptions({
    queryKey: [...emulationKey, 'eligibility', campaign],
    queryFn: ({ signal }) => request<EligibilityAnswer>('GET', `/api/campaigns/${campaign}/eligibility`, { signal }),
  })
