/** The page's names for the parts of a row, so that labels, descriptions and links find each other. */
export const columnNow = 'sheet-now'
export const inputId = (element: string) => `o-${element}`
export const nameId = (element: string) => `o-${element}-name`
export const factsId = (element: string) => `o-${element}-facts`
export const lineId = (element: string) => `o-${element}-line`
export const noteId = (element: string) => `o-${element}-remark`

/** Puts the focus into a cell and brings it into view, clear of the sticky head. */
export function focusCell(element: string) {
  const input = document.getElementById(inputId(element))
  if (!(input instanceof HTMLInputElement)) return
  input.focus()
  input.select()
}

/** Puts the focus on the note of a row. */
export function focusNote(element: string) {
  document.getElementById(noteId(element))?.focus()
}

/** Brings a cell into view without moving the focus: the far end of a growing selection. */
export function revealCell(element: string) {
  document.getElementById(inputId(element))?.scrollIntoView({ block: 'nearest' })
}
