/** Questions about what meetings are held with and what they decide. */
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
}
