/** Questions about the report calendar. */
import { get, type Question, send } from './asking.ts'

const sentOn = '2026-11-20'

export const questionsOfReports: Record<string, Question> = {
  'GET /api/reports/calendar': get('public', (ids) => `/api/reports/calendar?unit=${ids.unit}`),
  'POST /api/reports': send(
    'scoped',
    'POST',
    () => '/api/reports',
    (ids) => ({ duty: Number(ids.duty), unit: ids.unit, sentOn }),
  ),
  'PATCH /api/reports/:duty/:unit': send(
    'scoped',
    'PATCH',
    (ids) => `/api/reports/${ids.duty}/${ids.unit}`,
    () => ({ revision: 1, sentOn }),
  ),
  'DELETE /api/reports/:duty/:unit': send(
    'scoped',
    'DELETE',
    (ids) => `/api/reports/${ids.duty}/${ids.unit}`,
    () => ({ revision: 1 }),
  ),
  'POST /api/report-duties': send(
    'scoped',
    'POST',
    () => '/api/report-duties',
    ({ unit }) => ({
      unit,
      appliesTo: 'own',
      kind: 'quarter',
      period: '2026-Q4',
      receiver: 'Sở Nội vụ',
      name: 'Báo cáo',
      due: '2026-12-10',
      source: 'Công văn',
    }),
  ),
  'PATCH /api/report-duties/:duty': send(
    'scoped',
    'PATCH',
    (ids) => `/api/report-duties/${ids.duty}`,
    () => ({ revision: 1, due: '2026-12-09' }),
  ),
  'DELETE /api/report-duties/:duty': send(
    'scoped',
    'DELETE',
    (ids) => `/api/report-duties/${ids.duty}`,
    () => ({ revision: 1 }),
  ),
  'POST /api/report-duties/year': send(
    'scoped',
    'POST',
    () => '/api/report-duties/year',
    ({ unit }) => ({ unit, year: 2027 }),
  ),
}
