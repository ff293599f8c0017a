/** Questions about survey rounds. */
import { multipart, multipartType } from '../features/import-desk.ts'
import { get, type Question, send } from './asking.ts'

const revision = 1
const form = { factors: [{ name: 'Hỏi thử', items: [{ text: 'Hỏi thử' }] }], groups: ['Người dân'] }
const head = { name: 'Hỏi thử', from: '2026-05-01', to: '2026-05-31' }

export const questionsOfSurveys: Record<string, Question> = {
  'GET /api/surveys': get('public', (ids) => `/api/surveys?unit=${ids.unit}&year=2026`),
  'POST /api/surveys': send(
    'scoped',
    'POST',
    () => '/api/surveys',
    (ids) => ({ unit: ids.unit, kind: 'par', ...head }),
  ),
  'GET /api/surveys/:id': get('scoped', (ids) => `/api/surveys/${ids.survey}`),
  'PUT /api/surveys/:id': send(
    'scoped',
    'PUT',
    (ids) => `/api/surveys/${ids.survey}`,
    (ids) => ({ revision, ...head, basis: '', totalRule: 'pooled', ...form, units: [ids.unit] }),
  ),
  'DELETE /api/surveys/:id': send(
    'scoped',
    'DELETE',
    (ids) => `/api/surveys/${ids.survey}`,
    () => ({ revision }),
  ),
  'POST /api/surveys/:id/open': send(
    'scoped',
    'POST',
    (ids) => `/api/surveys/${ids.survey}/open`,
    () => ({ revision }),
  ),
  'POST /api/surveys/:id/close': send(
    'scoped',
    'POST',
    (ids) => `/api/surveys/${ids.survey}/close`,
    () => ({ revision }),
  ),
  'POST /api/surveys/:id/reopen': send(
    'scoped',
    'POST',
    (ids) => `/api/surveys/${ids.survey}/reopen`,
    () => ({ revision, reason: 'Hỏi thử' }),
  ),
  'GET /api/surveys/:id/units/:unit': get('scoped', (ids) => `/api/surveys/${ids.survey}/units/${ids.unit}`),
  'PUT /api/surveys/:id/units/:unit': send(
    'scoped',
    'PUT',
    (ids) => `/api/surveys/${ids.survey}/units/${ids.unit}`,
    () => ({
      revision,
      groups: [{ group: 1, issued: 9, returned: 9, valid: 9, answers: [[0, 0, 0, 0, 9]] }],
    }),
  ),
  'GET /api/surveys/:id/entry.csv': get('scoped', (ids) => `/api/surveys/${ids.survey}/entry.csv`),
  'POST /api/surveys/:id/import': {
    kind: 'scoped',
    ask: (ids) => ({
      method: 'POST',
      url: `/api/surveys/${ids.survey}/import`,
      headers: { 'content-type': multipartType },
      payload: multipart([{ name: 'file', content: 'Đơn vị;Nhóm\n', fileName: 'a.csv' }]),
    }),
  },
}
