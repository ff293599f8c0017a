/** Every act that the server records says whose page it comes from. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { api } from '../../web/api.ts'
import { commitImport, undoImport } from '../../web/features/imports/imports-api.ts'
import { requestReopening, submitSheet } from '../../web/features/sheets/sheet-calls.ts'
import { approveSheet, reopenSheet, returnSheet } from '../../web/reviews.ts'

const own = { account: 'lan' }
const at = { unit: '90001', month: '2026-09' }
const reason = 'Đối chiếu lại sổ'
const owner = { element: 'on_time', account: 'huy', post: null, seen: { account: null, post: null } }

let asked: { path: string; body: unknown }[]

beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init.body)) })
    return new Response('{}')
  })
})
afterEach(() => vi.unstubAllGlobals())

it.each<[string, string, () => Promise<unknown>, object]>([
  ['handing in', '/api/sheets/90001/2026-09/submit', () => submitSheet(at, null, own), { note: null }],
  ['asking for it', '/api/sheets/90001/2026-09/request', () => requestReopening(at, reason, own), { reason }],
  ['approving', '/api/sheets/90001/2026-09/approve', () => approveSheet(at, 7, own), { version: 7 }],
  ['returning', '/api/sheets/90001/2026-09/return', () => returnSheet(at, { reason }, own), { reason }],
  [
    'opening again',
    '/api/sheets/90001/2026-09/reopen',
    () => reopenSheet(at, { reason, until: '2026-10-20' }, own),
    { reason, until: '2026-10-20' },
  ],
  [
    'assigning owners',
    '/api/owners',
    () => api.assignOwners({ unit: '90001', owners: [owner], ...own }),
    { unit: '90001', owners: [owner] },
  ],
  ['committing an import', '/api/imports/a-1/commit', () => commitImport('a-1', own), {}],
  ['undoing it', '/api/imports/a-1/undo', () => undoImport('a-1', false, own), {}],
  ['undoing what can be', '/api/imports/a-1/undo', () => undoImport('a-1', true, own), { partial: true }],
])('%s', async (_act, path, act, content) => {
  await act()
  expect(asked).toEqual([{ path, body: { ...content, account: 'lan' } }])
})
