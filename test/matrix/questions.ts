/** One question to each route, about whatever ids are handed in. A route that is not here makes the matrix red. */
import type { InjectOptions } from 'fastify'
import { multipart, multipartType } from '../features/import-desk.ts'

export type Ids = {
  unit: string
  account: string
  session: string
  token: string
  invitation: string
  /** An import that waits for its commit, and one that was committed. */
  import: string
  committed: string
}

/**
 * `scoped`: what lies out of reach must answer exactly as what does not exist. `public`: about any unit, but never with what
 * is kept back. `named`: refused too, though it may be said that a unit is known but out of reach: every unit's name
 * is public. `own`: about the asker alone. `leaving`: ends one's own sessions, and is
 * asked by strangers only. `door`: at the door, tested there; the matrix only looks for what leaks.
 */
type Kind = 'scoped' | 'named' | 'public' | 'own' | 'leaving' | 'door'

export type Question = { kind: Kind; ask: (ids: Ids) => InjectOptions }

const get = (kind: Kind, url: (ids: Ids) => string): Question => ({
  kind,
  ask: (ids) => ({ method: 'GET', url: url(ids) }),
})
const send = (
  kind: Kind,
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: (ids: Ids) => string,
  payload?: (ids: Ids) => object,
): Question => ({
  kind,
  ask: (ids) => ({ method, url: url(ids), ...(payload === undefined ? {} : { payload: payload(ids) }) }),
})

const sheet = ({ unit }: Ids) => `/api/sheets/${unit}/2026-10`
const reason = 'Đối chiếu lại sổ theo dõi'
const importedFile = 'Chỉ tiêu;Tháng 10/2026\nPhản ánh, kiến nghị đến hạn trả lời;6\n'

export const questions: Record<string, Question> = {
  'GET /healthz': get('door', () => '/healthz'),
  'GET /api/openapi.json': get('door', () => '/api/openapi.json'),
  'GET /api/site': get('door', () => '/api/site'),
  'POST /api/session': send(
    'door',
    'POST',
    () => '/api/session',
    () => ({ username: 'nguoi-noi-khac', password: 'x' }),
  ),
  'POST /api/session/sample': send(
    'door',
    'POST',
    () => '/api/session/sample',
    () => ({ role: 'ghost' }),
  ),
  'DELETE /api/session': send('leaving', 'DELETE', () => '/api/session'),
  'POST /api/setup': send(
    'door',
    'POST',
    () => '/api/setup',
    () => ({}),
  ),
  'GET /api/invitations/:invitation': get('door', (ids) => `/api/invitations/${ids.invitation}`),
  'POST /api/invitations/:invitation': send(
    'door',
    'POST',
    (ids) => `/api/invitations/${ids.invitation}`,
    () => ({ password: 'một mật khẩu đủ dài' }),
  ),

  'GET /api/me': get('own', () => '/api/me'),
  'PUT /api/me/password': send(
    'own',
    'PUT',
    () => '/api/me/password',
    () => ({ current: 'x', next: 'y' }),
  ),
  'POST /api/me/second-factor': send(
    'own',
    'POST',
    () => '/api/me/second-factor',
    () => ({ wrong: true }),
  ),
  'POST /api/me/second-factor/confirm': send(
    'own',
    'POST',
    () => '/api/me/second-factor/confirm',
    () => ({ code: '000000' }),
  ),
  'DELETE /api/me/second-factor': send(
    'own',
    'DELETE',
    () => '/api/me/second-factor',
    () => ({ password: 'x', code: '000000' }),
  ),
  'GET /api/sessions': get('own', () => '/api/sessions'),
  'DELETE /api/sessions': send('leaving', 'DELETE', () => '/api/sessions'),
  'DELETE /api/sessions/:id': send('scoped', 'DELETE', (ids) => `/api/sessions/${ids.session}`),
  'GET /api/tokens': get('own', () => '/api/tokens'),
  'POST /api/tokens': send(
    'own',
    'POST',
    () => '/api/tokens',
    () => ({ name: '' }),
  ),
  'DELETE /api/tokens/:id': send('scoped', 'DELETE', (ids) => `/api/tokens/${ids.token}`),
  'GET /api/duties': get('own', () => '/api/duties'),
  'GET /api/reminders': get('own', () => '/api/reminders'),
  'GET /api/reviews': get('own', () => '/api/reviews'),
  'GET /api/calendar.ics': get('own', () => '/api/calendar.ics'),

  'GET /api/accounts': get('scoped', (ids) => `/api/accounts?unit=${ids.unit}`),
  'POST /api/accounts': send(
    'named',
    'POST',
    () => '/api/accounts',
    (ids) => ({
      username: `moi-${ids.unit.toLowerCase()}`,
      displayName: 'Người mới',
      roles: [{ role: 'clerk', unit: ids.unit }],
    }),
  ),
  'POST /api/accounts/import': send(
    'named',
    'POST',
    () => '/api/accounts/import',
    (ids) => ({ text: `họ tên;tên đăng nhập;vai trò;mã đơn vị\nNgười mới;nguoi-moi;clerk;${ids.unit}` }),
  ),
  'GET /api/accounts/:id': get('scoped', (ids) => `/api/accounts/${ids.account}`),
  'PATCH /api/accounts/:id': send(
    'scoped',
    'PATCH',
    (ids) => `/api/accounts/${ids.account}`,
    () => ({ displayName: 'Tên khác', revision: 0 }),
  ),
  'POST /api/accounts/:id/invitation': send('scoped', 'POST', (ids) => `/api/accounts/${ids.account}/invitation`),
  'POST /api/accounts/:id/second-factor/reset': send(
    'scoped',
    'POST',
    (ids) => `/api/accounts/${ids.account}/second-factor/reset`,
  ),
  'GET /api/invitations': get('own', () => '/api/invitations'),
  'DELETE /api/invitations/:invitation': send('scoped', 'DELETE', (ids) => `/api/invitations/${ids.invitation}`),
  'GET /api/audit': get('scoped', (ids) => `/api/audit?unit=${ids.unit}`),
  'GET /api/audit.csv': get('scoped', (ids) => `/api/audit.csv?unit=${ids.unit}`),
  'GET /api/settings': get('public', () => '/api/settings'),
  'PUT /api/settings': send(
    'own',
    'PUT',
    () => '/api/settings',
    () => ({ lockAfterDays: -1 }),
  ),
  'GET /api/due-days': get('public', (ids) => `/api/due-days?unit=${ids.unit}&year=2026`),
  'PUT /api/due-days': send(
    'named',
    'PUT',
    () => '/api/due-days',
    (ids) => ({ unit: ids.unit, month: '2026-10', due: '2026-11-04', source: 'Công văn' }),
  ),
  'PUT /api/due-days/year': send(
    'named',
    'PUT',
    () => '/api/due-days/year',
    (ids) => ({ unit: ids.unit, year: 2026, day: 4, source: 'Công văn' }),
  ),

  'GET /api/units': get('public', () => '/api/units?q=song bac'),
  'GET /api/indicators': get('public', () => '/api/indicators'),
  'GET /api/plans': get('public', () => '/api/plans'),
  'GET /api/targets': get('public', () => '/api/targets'),
  'GET /api/schemes': get('public', () => '/api/schemes'),
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
