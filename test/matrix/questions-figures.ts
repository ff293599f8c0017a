/** Questions about units, numbers, sheets and imports. */
import { multipart, multipartType } from '../features/import-desk.ts'
import { get, type Ids, type Question, send } from './asking.ts'

const sheet = ({ unit }: Ids) => `/api/sheets/${unit}/2026-10`
const reason = 'Đối chiếu lại sổ theo dõi'
const importedFile = 'Chỉ tiêu;Tháng 10/2026\nPhản ánh, kiến nghị đến hạn trả lời;6\n'

export const questionsOfFigures: Record<string, Question> = {
  'GET /api/units': get('public', () => '/api/units?q=song bac'),
  'GET /api/indicators': get('public', () => '/api/indicators'),
  'GET /api/schemes': get('public', () => '/api/schemes'),
  'GET /api/schemes/:scheme': get('public', () => '/api/schemes/qd766'),
  'GET /api/scores': get('public', (ids) => `/api/scores?scheme=qd766&unit=${ids.unit}&period=2026-10`),
  'GET /api/scores/comparison': get(
    'public',
    () => '/api/scores/comparison?scheme=qd766&parent=MH&period=2026-10&points=computed',
  ),
  'PUT /api/schemes/:scheme/counts/:unit/:node': send(
    'scoped',
    'PUT',
    (ids) => `/api/schemes/qd766/counts/${ids.unit}/DOSSIER_SYNC`,
    () => ({
      period: '2026-10',
      numerator: 5,
      denominator: 6,
      choice: null,
      points: null,
      source: 'Cổng DVCQG',
      revision: 0,
    }),
  ),
  'GET /api/overview': get('public', () => '/api/overview?parent=MH&period=2026-10'),
  'GET /api/rankings': get('public', () => '/api/rankings?parent=MH&indicator=petitions&period=2026-10'),
  'GET /api/units/:unit/scorecard': get('public', (ids) => `/api/units/${ids.unit}/scorecard?period=2026-10`),
  'GET /api/units/:unit/assessments': get(
    'public',
    (ids) => `/api/units/${ids.unit}/assessments?from=2026-10&to=2026-10`,
  ),
  'GET /api/completeness': get('public', () => '/api/completeness?parent=MH&from=2026-10&to=2026-10'),
  'GET /api/exports/:file': get('public', (ids) => `/api/exports/scorecard.csv?unit=${ids.unit}&period=2026-10`),
  'GET /api/search': get('public', () => '/api/search?q=mat'),

  'GET /api/sheets/:unit/:month': get('scoped', sheet),
  'GET /api/sheets/:unit/:month/events': get('scoped', (ids) => `${sheet(ids)}/events`),
  'GET /api/sheets/:unit/:month/history': get('scoped', (ids) => `${sheet(ids)}/history?element=petitions_due`),
  'GET /api/sheets/:unit/:month/records/:element': get(
    'scoped',
    ({ unit }) => `/api/sheets/${unit}/2026-09/records/plan_tasks_due`,
  ),
  'PUT /api/sheets/:unit/:month/figures/:element': send(
    'scoped',
    'PUT',
    (ids) => `${sheet(ids)}/figures/petitions_due`,
    () => ({ value: 6, revision: 1 }),
  ),
  'POST /api/sheets/:unit/:month/figures': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/figures`,
    () => ({ key: 'matrix-key', figures: [{ element: 'petitions_due', value: 6, revision: 1 }] }),
  ),
  'POST /api/sheets/:unit/:month/figures/:element/discard': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/figures/petitions_due/discard`,
    () => ({ value: 6, state: 'reported', note: null, revision: 1 }),
  ),
  'POST /api/sheets/:unit/:month/submit': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/submit`,
    () => ({}),
  ),
  'POST /api/sheets/:unit/:month/approve': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/approve`,
    () => ({}),
  ),
  'POST /api/sheets/:unit/:month/return': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/return`,
    () => ({ reason }),
  ),
  'POST /api/sheets/:unit/:month/reopen': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/reopen`,
    () => ({ reason, until: '2026-11-25' }),
  ),
  'POST /api/sheets/:unit/:month/request': send(
    'scoped',
    'POST',
    (ids) => `${sheet(ids)}/request`,
    () => ({ reason }),
  ),

  'GET /api/owners': get('scoped', (ids) => `/api/owners?unit=${ids.unit}`),
  'PUT /api/owners': send(
    'scoped',
    'PUT',
    () => '/api/owners',
    (ids) => ({
      unit: ids.unit,
      owners: [{ element: 'petitions_due', account: null, post: 'Văn thư', seen: { account: null, post: null } }],
    }),
  ),

  'GET /api/imports': get('scoped', (ids) => `/api/imports?unit=${ids.unit}`),
  'POST /api/imports': {
    kind: 'scoped',
    ask: (ids) => ({
      method: 'POST',
      url: '/api/imports',
      headers: { 'content-type': multipartType },
      payload: multipart([
        { name: 'file', content: importedFile, fileName: 'so-lieu.csv' },
        { name: 'options', content: JSON.stringify({ unit: ids.unit, month: '2026-10', sheets: ['so-lieu'] }) },
      ]),
    }),
  },
  'GET /api/imports/template.xlsx': get('scoped', (ids) => `/api/imports/template.xlsx?unit=${ids.unit}&month=2026-10`),
  'GET /api/imports/:id': get('scoped', (ids) => `/api/imports/${ids.import}`),
  'GET /api/imports/:id/report.csv': get('scoped', (ids) => `/api/imports/${ids.import}/report.csv`),
  'POST /api/imports/:id/commit': send(
    'scoped',
    'POST',
    (ids) => `/api/imports/${ids.import}/commit`,
    () => ({}),
  ),
  'POST /api/imports/:id/undo': send(
    'scoped',
    'POST',
    (ids) => `/api/imports/${ids.committed}/undo`,
    () => ({}),
  ),
}
