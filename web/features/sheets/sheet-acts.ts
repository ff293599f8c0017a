/** What a row may ask of the page. One stable object, so that rows need not be drawn again for it. */
import type { Answer } from './cell-state.ts'
import type { OpenPart } from './figure-row.tsx'
import type { CellAct } from './keys.ts'

export type SheetActs = {
  type: (element: string, text: string) => void
  leave: (element: string) => void
  act: (element: string, act: CellAct) => void
  choose: (element: string, answer: Answer) => void
  saveNote: (element: string, note: string | null) => void
  keepTheirs: (element: string) => void
  takeMine: (element: string) => void
  open: (element: string, part: OpenPart | null) => void
  /** Several cells were pasted at once, beginning at this one. */
  paste: (element: string, pasted: string) => void
}
