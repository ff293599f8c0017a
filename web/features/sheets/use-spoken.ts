/**
 * The one live region of the sheet: says what became of a cell once, and nothing on every keystroke. Faults and conflicts
 * are said when they appear; a routine save is said briefly.
 */
import { useCallback, useEffect, useState } from 'react'
import type { FigureItem } from '#contract/sheets'
import { numberFaultWords } from '#domain/fault-words.vi.ts'
import { momentAt } from '../../text/moment.vi.ts'
import type { Cell } from './cell-state.ts'
import type { DeskView } from './desk-cells.ts'
import type { SheetDesk } from './sheet-desk.ts'
import { text } from './text.vi.ts'

export function useSpoken(desk: SheetDesk): [string, (sentence: string | null) => void] {
  const [spoken, setSpoken] = useState('')
  const say = useCallback((sentence: string | null) => {
    if (sentence !== null) setSpoken(sentence)
  }, [])
  useEffect(() => {
    let before = desk.view()
    return desk.subscribe(() => {
      const after = desk.view()
      say(changeIn(before, after))
      before = after
    })
  }, [desk, say])
  return [spoken, say]
}

/** What is worth saying about a change, or null: what needs a person first, then how many cells were saved. */
export function changeIn(before: DeskView, after: DeskView): string | null {
  const saved: { number: number; figure: FigureItem }[] = []
  for (const [index, figure] of after.sheet.figures.entries()) {
    const was = before.cells.get(figure.element)
    const is = after.cells.get(figure.element)
    if (was === is) continue
    const number = index + 1
    if (is?.fault && is.fault !== was?.fault) return text.said.fault(number, numberFaultWords(is.fault, figure))
    if (entered('conflict', was, is)) return text.said.conflict(number)
    if (entered('refused', was, is)) return text.said.fault(number, is?.message ?? '')
    if (is && entered('unsent', was, is)) return text.said.unsent[is.hindrance](number)
    if (was?.phase !== 'saving' || (is !== undefined && is.phase !== 'none')) continue
    if (figure.wrong !== null) return text.said.fault(number, figure.wrong)
    if (figure.suspicion !== null && figure.note === null) return text.said.fault(number, figure.suspicion)
    saved.push({ number, figure })
  }
  const [first] = saved
  if (first === undefined) return null
  const { today } = after.sheet
  const time = momentAt(first.figure.savedAt ?? `${today}T00:00+07:00`, today)
  return saved.length === 1 ? text.said.saved(first.number, time) : text.said.savedAll(saved.length, time)
}

function entered(phase: Cell['phase'], was: Cell | undefined, is: Cell | undefined): boolean {
  return is?.phase === phase && was?.phase !== phase
}
