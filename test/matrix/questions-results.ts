/** Questions about published results. */
import { get, type Question, send } from './asking.ts'

const source = 'Báo cáo công bố'

export const questionsOfResults: Record<string, Question> = {
  'GET /api/results': get('public', (ids) => `/api/results?unit=${ids.unit}`),
  'GET /api/indices/:unit': get('public', (ids) => `/api/indices/${ids.unit}`),
  'GET /api/indices/:unit/:index': get('public', (ids) => `/api/indices/${ids.unit}/par_index`),
  'POST /api/results': send(
    'named',
    'POST',
    () => '/api/results',
    ({ unit }) => ({ index: 'par_index', unit, period: '2025', value: '80', source }),
  ),
  'POST /api/results/import': send('own', 'POST', () => '/api/results/import'),
  'PATCH /api/results/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/results/${ids.result}`,
    () => ({ revision: 1, value: '80' }),
  ),
  'DELETE /api/results/:id': send(
    'scoped',
    'DELETE',
    (ids) => `/api/results/${ids.result}`,
    () => ({ revision: 1 }),
  ),
}
