/** Questions about mergers of units. */
import { get, type Question, send } from './asking.ts'

export const questionsOfMergers: Record<string, Question> = {
  'GET /api/units/mergers': get('public', (ids) => `/api/units/mergers?parent=${ids.unit}`),
  'POST /api/units/mergers': send(
    'scoped',
    'POST',
    () => '/api/units/mergers',
    ({ unit }) => ({
      on: '2027-01-01',
      decree: { number: 'NQ 1', date: '2026-11-01' },
      parent: 'MH',
      into: [{ code: 'MH77X', name: 'Mới', kind: 'ward', parts: [{ code: unit, whole: true }] }],
      dryRun: true,
    }),
  ),
  'DELETE /api/units/mergers/:merger': send(
    'scoped',
    'DELETE',
    (ids) => `/api/units/mergers/${ids.plan}`,
    () => ({}),
  ),
  'GET /api/units/:unit/lineage': get('public', (ids) => `/api/units/${ids.unit}/lineage`),
}
