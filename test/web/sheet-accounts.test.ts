/** Whose numbers a page sends, and for how long it goes on trying: never under another's name, never after sign-out. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { discardFigure, sendBatch } from '../../web/features/sheets/sheet-calls.ts'
import { abandonOpenSheets, untilSignOut } from '../../web/unsent/open-sheets.ts'

const sheet = { unit: '90001', month: '2026-09' }
const answer = { value: 121, state: 'reported' as const, note: null }
const batch = { key: 'key-of-a-tab', way: 'typed' as const, cells: [{ element: 'on_time', answer, revision: 0 }] }
const given = { ...answer, revision: 4 }

let asked: { path: string; body: Record<string, unknown> }[]
let reply: () => Response

beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init.body)) })
    return reply()
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const refusal = (status: number, body: object) => () => new Response(JSON.stringify(body), { status })
const signedOut = refusal(401, { code: 'unauthenticated', message: '' })
const otherAccount = refusal(403, {
  code: 'forbidden',
  message: '',
  fields: [{ field: 'account', code: 'other_account', message: '' }],
})
/** Never at its end here. */
const patience = new AbortController().signal
const broken = refusal(500, { code: 'internal', message: '' })

describe('a batch', () => {
  it('says whose numbers it carries, and asks nothing else', async () => {
    reply = broken
    await sendBatch(sheet, 'lan', batch, patience)
    await sendBatch(sheet, 'lan', batch, patience)
    expect(asked.map((one) => [one.path, one.body.account])).toEqual([
      ['/api/sheets/90001/2026-09/figures', 'lan'],
      ['/api/sheets/90001/2026-09/figures', 'lan'],
    ])
  })

  it('that meets another’s session is kept for its owner, as one that did not arrive', async () => {
    reply = otherAccount
    expect(await sendBatch(sheet, 'lan', batch, patience)).toEqual({ kind: 'unreachable', hindrance: 'other_account' })
  })

  it.each([
    ['an ended session', () => signedOut, 'signed_out'],
    ['a broken server', () => broken, 'network'],
  ])('that meets %s is kept as well, and says so', async (_what, answered, hindrance) => {
    reply = answered()
    expect(await sendBatch(sheet, 'lan', batch, patience)).toEqual({ kind: 'unreachable', hindrance })
  })

  it('that a person has no right to is refused', async () => {
    reply = refusal(403, { code: 'forbidden', message: 'Không có quyền.' })
    expect(await sendBatch(sheet, 'lan', batch, patience)).toEqual({ kind: 'refused', message: 'Không có quyền.' })
  })
})

describe('a value given up', () => {
  const hour = 3_600_000

  it('says whose it was, and is told again until the server answers', async () => {
    reply = broken
    void discardFigure(sheet, 'lan', 'on_time', given, untilSignOut())
    await vi.advanceTimersByTimeAsync(3_000)
    reply = () => new Response(null, { status: 204 })
    await vi.advanceTimersByTimeAsync(hour)
    expect(asked.map((one) => one.body)).toEqual([1, 2, 3].map(() => ({ ...given, account: 'lan' })))
  })

  it.each([
    ['nobody is signed in', signedOut],
    ['another person is', otherAccount],
  ])('is not told again once %s', async (_what, answered) => {
    reply = answered
    void discardFigure(sheet, 'lan', 'on_time', given, untilSignOut())
    await vi.advanceTimersByTimeAsync(hour)
    expect(asked).toHaveLength(1)
  })

  it('is not told again after its person has signed out', async () => {
    reply = broken
    void discardFigure(sheet, 'lan', 'on_time', given, untilSignOut())
    await vi.advanceTimersByTimeAsync(1_000)
    abandonOpenSheets()
    await vi.advanceTimersByTimeAsync(hour)
    expect(asked).toHaveLength(1)
    void discardFigure(sheet, 'mai', 'on_time', given, untilSignOut())
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toHaveLength(2)
  })
})
