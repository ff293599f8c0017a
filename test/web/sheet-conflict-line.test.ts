/** The line below a cell that two people have entered says when the other one did, as an official writes it. */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { left, stale, typed, untouched } from '../../web/features/sheets/cell-state.ts'
import { RowLine } from '../../web/features/sheets/row-line.tsx'
import { changeIn } from '../../web/features/sheets/use-spoken.ts'
import { reported, sheetOf } from './sheet-builders.ts'

const nothing = () => undefined
const acts = { keepTheirs: nothing, takeMine: nothing, saveNote: nothing, giveUp: nothing }
/** The sheets of tests are read on 06/10/2026. */
const moments = [
  ['today', '2026-10-06T02:14:00Z', 'lúc 09:14'],
  ['yesterday', '2026-10-05T07:05:00Z', 'lúc 14:05 ngày 05/10/2026'],
  ['last year', '2025-12-31T16:59:00Z', 'lúc 23:59 ngày 31/12/2025'],
  ['just after midnight here, though not in Greenwich', '2026-10-05T17:01:00Z', 'lúc 00:01'],
] as const

it.each(moments)('the other’s number of %s', (_when, savedAt, words) => {
  const figure = reported('on_time', 364)
  const mine = left(typed(untouched(figure), '121'), figure).cell
  const cell = stale(mine, { value: 130, state: 'reported', note: null, revision: 2, savedAt, savedBy: 'Mai' })
  const sheet = { ...sheetOf([figure]), today: '2026-10-06' }
  const line = createElement(RowLine, { problem: 'conflict', number: 1, figure, cell, sheet, isLocked: false, acts })
  const said = renderToStaticMarkup(line).replace(/<[^>]+>/g, '')
  expect(said).toContain(`Mai nhập 130 ${words}. Anh/chị nhập 121.`)
})

it.each(moments)('a save of %s is read aloud alike', (_when, savedAt, words) => {
  const figure = reported('on_time', 121, { savedAt })
  const sheet = { ...sheetOf([figure]), today: '2026-10-06' }
  const rest = { canUndo: false, canRedo: false, sheet }
  const saving = { ...untouched(figure), phase: 'saving' as const }
  const before = { ...rest, cells: new Map([['on_time', saving]]) }
  expect(changeIn(before, { ...rest, cells: new Map() })).toBe(`Đã lưu ô 1 ${words}.`)
})
