/** What a row may ask of the page. One stable object, so that rows need not be drawn again for it. */
import type { Answer } from './cell-state.ts'
import type { CellAct } from './keys.ts'

/** What is open in a row besides its cell; at most one in the whole sheet. */
export type OpenPart = 'menu' | 'note' | 'reason' | 'definition'

/** The two columns that can be written. A note opened from its own column returns there. */
export type Column = 'now' | 'note'

/** How a press in a cell or on a row number selects: alone, up to here, in addition. */
export type Press = 'one' | 'range' | 'toggle'

export type SheetActs = {
  type: (element: string, text: string) => void
  leave: (element: string) => void
  act: (element: string, act: CellAct) => void
  /** `seen`: the revision to which this answers, where it was asked for some time ago. */
  choose: (element: string, answer: Answer, seen?: number) => void
  saveNote: (element: string, note: string | null, seen?: number) => void
  keepTheirs: (element: string) => void
  takeMine: (element: string) => void
  giveUp: (element: string) => void
  /** Says why this cell is not typed. */
  explain: (element: string) => void
  open: (element: string, part: OpenPart | null, from?: Column) => void
  history: (element: string) => void
  /** A block was pasted, beginning at this cell; or one text while several cells are selected. */
  paste: (element: string, pasted: string) => void
  /** The focus is in this cell. */
  arrive: (element: string) => void
  select: (element: string, press: Press, asRow: boolean) => void
  /** How many cells the acts of the keyboard concern. */
  isWide: () => boolean
  /** The selected cells as a spreadsheet takes them; null where the browser's own copying of one text will do. */
  copied: (isCut: boolean) => string | null
  /** Tab was pressed in a column: Enter will return to the one in which the run of Tabs began. */
  tabbed: (column: Column) => void
  /** Goes up or down from a note. */
  moveNote: (element: string, to: 'up' | 'down') => void
}
