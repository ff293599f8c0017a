/** Questions about plans: those of everybody, and a draft of a unit out of reach. */
import { multipart, multipartType } from '../features/import-desk.ts'
import { get, type Question, send } from './asking.ts'

export const questionsOfPlans: Record<string, Question> = {
  'GET /api/plans': get('public', (ids) => `/api/plans?unit=${ids.unit}`),
  'GET /api/targets': get('public', (ids) => `/api/targets?unit=${ids.unit}`),
  'GET /api/plans/:plan': get('scoped', (ids) => `/api/plans/${ids.plan}`),
  'GET /api/plans/:plan/changes': get('scoped', (ids) => `/api/plans/${ids.plan}/changes`),
  'POST /api/plans': send(
    'scoped',
    'POST',
    () => '/api/plans',
    (ids) => ({ unit: ids.unit, year: 2027, title: 'Kế hoạch', issuer: 'UBND' }),
  ),
  'PATCH /api/plans/:plan': send(
    'scoped',
    'PATCH',
    (ids) => `/api/plans/${ids.plan}`,
    () => ({ revision: 1, plan: { title: 'Kế hoạch khác' } }),
  ),
  'DELETE /api/plans/:plan': send(
    'scoped',
    'DELETE',
    (ids) => `/api/plans/${ids.plan}`,
    () => ({ revision: 1 }),
  ),
  'PUT /api/plans/:plan/targets': send(
    'scoped',
    'PUT',
    (ids) => `/api/plans/${ids.plan}/targets`,
    () => ({ revision: 1, targets: [] }),
  ),
  'POST /api/plans/:plan/targets': send(
    'scoped',
    'POST',
    (ids) => `/api/plans/${ids.plan}/targets`,
    () => ({
      revision: 1,
      targets: [
        { indicator: 'on_time', operator: '>=', value: '90', from: '2026-01', to: '2026-12', appliesTo: 'own' },
      ],
    }),
  ),
  'POST /api/plans/:plan/reading': {
    kind: 'scoped',
    ask: (ids) => ({
      method: 'POST',
      url: `/api/plans/${ids.plan}/reading`,
      headers: { 'content-type': multipartType },
      payload: multipart([
        { name: 'file', content: 'Nhiệm vụ;Thời gian\nViệc;Quý II\n', fileName: 'nhiem-vu.csv' },
        { name: 'options', content: JSON.stringify({ kind: 'tasks' }) },
      ]),
    }),
  },
  'POST /api/plans/:plan/copy': send(
    'scoped',
    'POST',
    (ids) => `/api/plans/${ids.plan}/copy`,
    () => ({ year: 2027 }),
  ),
  'POST /api/plans/:plan/issue': send(
    'scoped',
    'POST',
    (ids) => `/api/plans/${ids.plan}/issue`,
    () => ({ revision: 1, number: '1/KH-UBND', date: '2026-11-20' }),
  ),
}
