/** Taking steps back around a conflict: a value that nobody entered is never offered as one's own, nor noted as given up. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bulkActs } from '../../web/features/sheets/bulk-acts.ts'
import { at } from '../../web/features/sheets/selection.ts'
import { openedDesk, staleIn, storedIn } from './desk-builders.ts'
import { figure, reported, sheetOf } from './sheet-builders.ts'

const sheet = sheetOf([reported('resolved', 369, { revision: 3 }), figure('on_time'), figure('late')])
const theirs = reported('resolved', 371, { revision: 4, savedBy: 'Mai' })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function conflict() {
  const opened = openedDesk(sheet)
  opened.enter('resolved', '400')
  await opened.sent[0]?.reply(staleIn(sheet, theirs))
  const say = vi.fn()
  const bulk = bulkActs({
    desk: opened.desk,
    say,
    now: () => ({ isWide: false, cells: ['resolved'], order: ['resolved'], selection: at('resolved') }),
  })
  return { ...opened, bulk, say, cell: () => opened.desk.view().cells.get('resolved') }
}

it('a step back is refused while two values stand in its cell, with what to do', async () => {
  const { bulk, say, cell, discarded, desk } = await conflict()
  expect(bulk.undo()).toEqual([])
  expect(say).toHaveBeenLastCalledWith('Ô 1 có hai người cùng nhập. Chọn một số rồi hoàn tác.')
  expect(cell()).toMatchObject({ phase: 'conflict', wanted: { value: 400 } })
  desk.keepTheirs('resolved')
  expect(discarded).toEqual([['resolved', { value: 400, state: 'reported', note: null, revision: 4 }]])
})

it('what was given up cannot be taken back: it never stood there', async () => {
  const { desk, sent, cell } = await conflict()
  desk.keepTheirs('resolved')
  expect(desk.view()).toMatchObject({ canUndo: false, canRedo: false })
  expect(desk.undo()).toEqual([])
  await vi.advanceTimersByTimeAsync(1_000)
  expect([sent.length, cell()]).toEqual([1, undefined])
})

it('other cells of the same step can', async () => {
  const { desk, sent } = openedDesk(sheet)
  desk.enter(
    [
      { element: 'resolved', value: 400 },
      { element: 'late', value: 5 },
    ],
    'pasted',
  )
  desk.saveNow()
  const stale = staleIn(sheet, theirs)
  const saved = storedIn(sheet, reported('late', 5))
  if (stale.kind !== 'answered' || saved.kind !== 'answered') throw new Error('no answers')
  const results = [...stale.saved.results, ...saved.saved.results]
  await sent[0]?.reply({ kind: 'answered', saved: { results, sheet: saved.saved.sheet } })
  expect(desk.undo()).toEqual([])
  desk.keepTheirs('resolved')
  expect(desk.undo()).toEqual(['late'])
})
