/** Questions about the emulation movement and inspections. */
import { get, type Question, send } from './asking.ts'

const reason = 'Ghi nhầm'
const day = '2026-11-20'
const revision = 1

export const questionsOfEmulation: Record<string, Question> = {
  'GET /api/bodies': get('scoped', (ids) => `/api/bodies?unit=${ids.unit}`),
  'POST /api/bodies': send(
    'scoped',
    'POST',
    () => '/api/bodies',
    (ids) => ({ unit: ids.unit, names: ['Tổ hỏi thử'], kind: 'section' }),
  ),
  'PATCH /api/bodies/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/bodies/${ids.body}`,
    () => ({ revision, name: 'Tổ hỏi thử' }),
  ),

  'GET /api/campaigns': get('public', (ids) => `/api/campaigns?unit=${ids.unit}`),
  'POST /api/campaigns': send(
    'scoped',
    'POST',
    () => '/api/campaigns',
    (ids) => ({ unit: ids.unit, year: 2026, name: 'Hỏi thử', from: '2026-01-01', to: '2026-12-31' }),
  ),
  'PATCH /api/campaigns/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/campaigns/${ids.campaign}`,
    () => ({ revision, state: 'open' }),
  ),
  'GET /api/campaigns/:id/eligibility': get('scoped', (ids) => `/api/campaigns/${ids.campaign}/eligibility`),
  'PUT /api/campaigns/:id/judgements': send(
    'scoped',
    'PUT',
    (ids) => `/api/campaigns/${ids.campaign}/judgements`,
    () => ({ criterionId: 1, subject: 'unit', subjectId: null, met: true, note: reason, revision: 0 }),
  ),

  'GET /api/initiatives': get('public', (ids) => `/api/initiatives?unit=${ids.unit}&year=2026`),
  'POST /api/initiatives': send(
    'scoped',
    'POST',
    () => '/api/initiatives',
    (ids) => ({
      campaignId: Number(ids.campaign),
      bodyId: Number(ids.body),
      kind: 'idea',
      title: 'Hỏi thử',
      authors: 'Hỏi thử',
      registeredOn: day,
    }),
  ),
  'PATCH /api/initiatives/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/initiatives/${ids.initiative}`,
    () => ({ revision, title: 'Hỏi thử' }),
  ),
  'POST /api/initiatives/:id/appraise': send(
    'scoped',
    'POST',
    (ids) => `/api/initiatives/${ids.initiative}/appraise`,
    () => ({ revision, result: 'recognised', number: '1/QĐ', day }),
  ),
  'POST /api/initiatives/:id/apply': send(
    'scoped',
    'POST',
    (ids) => `/api/initiatives/${ids.initiative}/apply`,
    () => ({ revision, day, effect: 'Hỏi thử' }),
  ),
  'POST /api/initiatives/:id/withdraw': send(
    'scoped',
    'POST',
    (ids) => `/api/initiatives/${ids.initiative}/withdraw`,
    () => ({ revision, reason }),
  ),
  'POST /api/initiatives/:id/reopen': send(
    'scoped',
    'POST',
    (ids) => `/api/initiatives/${ids.initiative}/reopen`,
    () => ({ revision, reason }),
  ),

  'GET /api/commendations': get('public', (ids) => `/api/commendations?unit=${ids.unit}`),
  'POST /api/commendations': send(
    'scoped',
    'POST',
    () => '/api/commendations',
    (ids) => ({
      campaignId: Number(ids.campaign),
      subject: 'collective',
      bodyId: Number(ids.body),
      award: 'praise_commune',
    }),
  ),
  'PATCH /api/commendations/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/commendations/${ids.commendation}`,
    () => ({ revision, achievement: 'Hỏi thử' }),
  ),
  'PATCH /api/commendations/:id/papers': send(
    'scoped',
    'PATCH',
    (ids) => `/api/commendations/${ids.commendation}/papers`,
    () => ({ revision, papers: [{ position: 1, have: true }] }),
  ),
  'DELETE /api/commendations/:id': send(
    'scoped',
    'DELETE',
    (ids) => `/api/commendations/${ids.commendation}`,
    () => ({ revision }),
  ),
  'POST /api/commendations/:id/propose': send(
    'scoped',
    'POST',
    (ids) => `/api/commendations/${ids.commendation}/propose`,
    () => ({ revision }),
  ),
  'POST /api/commendations/:id/decide': send(
    'scoped',
    'POST',
    (ids) => `/api/commendations/${ids.commendation}/decide`,
    () => ({ revision, result: 'awarded', number: '1/QĐ', day }),
  ),
  'POST /api/commendations/:id/reopen': send(
    'scoped',
    'POST',
    (ids) => `/api/commendations/${ids.commendation}/reopen`,
    () => ({ revision, reason }),
  ),

  'GET /api/inspections': get('scoped', (ids) => `/api/inspections?unit=${ids.unit}&year=2026`),
  'POST /api/inspections': send(
    'scoped',
    'POST',
    () => '/api/inspections',
    (ids) => ({
      unit: ids.unit,
      year: 2026,
      bodyId: Number(ids.body),
      kind: 'surprise',
      heldOn: day,
    }),
  ),
  'PATCH /api/inspections/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/inspections/${ids.inspection}`,
    () => ({ revision, heldOn: day }),
  ),
  'DELETE /api/inspections/:id': send(
    'scoped',
    'DELETE',
    (ids) => `/api/inspections/${ids.inspection}`,
    () => ({ revision }),
  ),
}
