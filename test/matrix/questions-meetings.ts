/** Questions about what meetings are held with and what they decide. */
import { multipart, multipartType } from '../features/import-desk.ts'
import { get, type Question, send } from './asking.ts'

export const questionsOfMeetings: Record<string, Question> = {
  'GET /api/actions': get('scoped', (ids) => `/api/actions?unit=${ids.unit}`),
  'POST /api/actions': send(
    'scoped',
    'POST',
    () => '/api/actions',
    (ids) => ({
      parent: ids.unit,
      unit: ids.unit,
      indicator: null,
      issue: 'Hỏi thử',
      owner: 'Văn phòng',
      decidedOn: '2026-11-20',
      due: null,
    }),
  ),
  'PATCH /api/actions/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/actions/${ids.action}`,
    () => ({ revision: 1, result: 'Hỏi thử' }),
  ),
  'DELETE /api/actions/:id': send(
    'scoped',
    'DELETE',
    (ids) => `/api/actions/${ids.action}`,
    () => ({ revision: 1 }),
  ),
  'GET /api/editions': get('scoped', (ids) => `/api/editions?parent=${ids.unit}`),
  'POST /api/editions': send(
    'scoped',
    'POST',
    () => '/api/editions',
    ({ unit }) => ({ parent: unit, period: '2026-Q3', kind: 'quarter' }),
  ),
  'GET /api/editions/:id': get('scoped', (ids) => `/api/editions/${ids.edition}`),
  'PATCH /api/editions/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/editions/${ids.edition}`,
    () => ({ revision: 1, frame: null }),
  ),
  'DELETE /api/editions/:id': send(
    'scoped',
    'DELETE',
    (ids) => `/api/editions/${ids.edition}`,
    () => ({ revision: 1 }),
  ),
  'POST /api/editions/:id/freeze': send(
    'scoped',
    'POST',
    (ids) => `/api/editions/${ids.edition}/freeze`,
    () => ({ revision: 1, fingerprint: 'f'.repeat(64) }),
  ),
  'GET /api/editions/:id/comparison': get('scoped', (ids) => `/api/editions/${ids.edition}/comparison`),
  'GET /api/editions/:id.:format': get('scoped', (ids) => `/api/editions/${ids.edition}.xlsx`),
  'GET /api/editions/:id/files': get('scoped', (ids) => `/api/editions/${ids.edition}/files`),
  'POST /api/editions/:id/files': send(
    'scoped',
    'POST',
    (ids) => `/api/editions/${ids.edition}/files`,
    () => ({ formats: ['xlsx'] }),
  ),
  'DELETE /api/editions/:id/files': send(
    'scoped',
    'DELETE',
    (ids) => `/api/editions/${ids.edition}/files`,
    () => ({}),
  ),
  'POST /api/editions/:id/verification': {
    kind: 'scoped',
    ask: (ids) => ({
      method: 'POST',
      url: `/api/editions/${ids.edition}/verification`,
      headers: { 'content-type': multipartType },
      payload: multipart([{ name: 'file', content: 'x', fileName: 'a.xlsx' }]),
    }),
  },
}
