/** Questions about scoring rounds. */
import { get, type Question, send } from './asking.ts'

const revision = 1
const dues = {
  self: '2026-11-30',
  first: '2026-12-10',
  explanation: '2026-12-15',
  second: '2026-12-20',
  council: '2026-12-28',
}
const round = ({ round: id }: { round: string }) => `/api/rounds/${id}`
const leaf = (ids: { round: string; unit: string; node: string }) =>
  `${round(ids)}/units/${ids.unit}/leaves/${ids.node}`

export const questionsOfRounds: Record<string, Question> = {
  'GET /api/rounds': get('public', () => '/api/rounds'),
  'POST /api/rounds': send(
    'named',
    'POST',
    () => '/api/rounds',
    (ids) => ({ scheme: 'qd766', year: 2027, parent: ids.unit, survey: 'used', dues }),
  ),
  'GET /api/rounds/:id': get('scoped', round),
  'PATCH /api/rounds/:id': send('scoped', 'PATCH', round, () => ({ revision, survey: 'left_out' })),
  'POST /api/rounds/:id/advance': send(
    'scoped',
    'POST',
    (ids) => `${round(ids)}/advance`,
    () => ({ revision, to: 'first' }),
  ),
  'GET /api/rounds/:id/files/:file': get('scoped', (ids) => `${round(ids)}/files/results.xlsx`),
  'GET /api/rounds/:id/units/:unit': get('scoped', (ids) => `${round(ids)}/units/${ids.unit}`),
  'POST /api/rounds/:id/units/:unit/hand-in': send(
    'scoped',
    'POST',
    (ids) => `${round(ids)}/units/${ids.unit}/hand-in`,
    () => ({ revision }),
  ),
  'POST /api/rounds/:id/units/:unit/return': send(
    'scoped',
    'POST',
    (ids) => `${round(ids)}/units/${ids.unit}/return`,
    () => ({ revision, reason: 'Thiếu' }),
  ),
  'PUT /api/rounds/:id/scores/:unit': send(
    'scoped',
    'PUT',
    (ids) => `${round(ids)}/scores/${ids.unit}`,
    (ids) => ({ step: 'self', scores: [{ node: ids.node, points: 1, revision }] }),
  ),
  'PUT /api/rounds/:id/scores/:unit/:node': send(
    'scoped',
    'PUT',
    (ids) => `${round(ids)}/scores/${ids.unit}/${ids.node}`,
    () => ({ step: 'self', points: 1, revision }),
  ),
  'GET /api/rounds/:id/units/:unit/leaves/:node': get('scoped', leaf),
  'POST /api/rounds/:id/units/:unit/leaves/:node/comments': send(
    'scoped',
    'POST',
    (ids) => `${leaf(ids)}/comments`,
    () => ({ text: 'Hỏi thử' }),
  ),
  'POST /api/rounds/:id/units/:unit/leaves/:node/proofs': send(
    'scoped',
    'POST',
    (ids) => `${leaf(ids)}/proofs`,
    () => ({ name: 'Hỏi thử', url: 'https://vanban.example.vn/1' }),
  ),
  'GET /api/rounds/:id/units/:unit/leaves/:node/proofs/:proof': get(
    'scoped',
    (ids) => `${leaf(ids)}/proofs/${ids.evidence}`,
  ),
  'DELETE /api/rounds/:id/units/:unit/leaves/:node/proofs/:proof': send(
    'scoped',
    'DELETE',
    (ids) => `${leaf(ids)}/proofs/${ids.evidence}`,
    () => ({}),
  ),
}
