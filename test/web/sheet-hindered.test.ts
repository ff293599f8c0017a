/** Numbers that the server cannot take from this person: what the sheet says of them, and that it raises the alarm once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Hindrance } from '../../web/features/sheets/cell-state.ts'
import { workOf } from '../../web/features/sheets/submission.ts'
import { text } from '../../web/features/sheets/text.vi.ts'
import { changeIn } from '../../web/features/sheets/use-spoken.ts'
import { openedDesk, storedIn } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const meeting = (hindrance: Hindrance) => ({ kind: 'unreachable', hindrance }) as const

/** A desk on which one number has met a hindrance, and a second was entered since. */
async function hindered(hindrance: Hindrance) {
  const opened = openedDesk(sheet)
  opened.enter('resolved', '384')
  const before = opened.desk.view()
  await opened.sent[0]?.reply(meeting(hindrance))
  const said = changeIn(before, opened.desk.view())
  opened.desk.type('late', '5')
  opened.desk.leave('late')
  return { ...opened, said }
}

describe.each<[Hindrance, RegExp]>([
  ['network', /mất mạng|chờ có mạng/],
  ['signed_out', /hết phiên đăng nhập|phiên đăng nhập đã hết/],
  ['other_account', /nhập bằng tài khoản khác/i],
])('a number kept back by %s', (hindrance, words) => {
  it('says so in its row, when it is read aloud, and when the sheet is to be handed in', async () => {
    const { desk, said } = await hindered(hindrance)
    const { cells } = desk.view()
    for (const element of ['resolved', 'late']) expect(cells.get(element)).toMatchObject({ phase: 'unsent', hindrance })
    expect(text.status.unsent[hindrance]).toMatch(words)
    expect(said).toMatch(words)
    const [first] = workOf(sheet, cells).obstacles
    expect(first?.message).toMatch(words)
  })

  it('is tried again until the server takes it', async () => {
    const { desk, sent } = await hindered(hindrance)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent).toHaveLength(2)
    await sent[1]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
    expect(desk.view().cells.has('resolved')).toBe(false)
  })
})

it('an ended session has the sheet read anew once, however often the number is tried, and again after the next sign-in', async () => {
  const { sent, reload, desk } = await hindered('signed_out')
  for (const again of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(30_000)
    await sent[again]?.reply(meeting(again === 2 ? 'network' : 'signed_out'))
  }
  expect([sent.length, reload.mock.calls.length, desk.endedSession()]).toEqual([4, 1, 1])
  await vi.advanceTimersByTimeAsync(30_000)
  await sent[4]?.reply(storedIn(sheet, reported('resolved', 384, { revision: 4 })))
  expect(desk.endedSession()).toBe(0)
  // What waited goes out at once, and nobody waits half a minute for its answer.
  await vi.advanceTimersByTimeAsync(10_000)
  await sent[5]?.reply(meeting('signed_out'))
  expect([reload.mock.calls.length, desk.endedSession()]).toEqual([2, 2])
})

it('another account is asked after once, and the sheet is not read anew under its name', async () => {
  const { sent, reload, askWhoIsSignedIn } = await hindered('other_account')
  await vi.advanceTimersByTimeAsync(2_000)
  await sent[1]?.reply(meeting('other_account'))
  expect([reload.mock.calls.length, askWhoIsSignedIn.mock.calls.length]).toEqual([0, 1])
})
