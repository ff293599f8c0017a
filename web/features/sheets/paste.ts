/** Recognises a block of several cells in pasted text. Refuses to guess what a block means; a single cell passes. */

/** True where the text is more than one cell: spreadsheets part cells by tabs and rows by line ends. */
export function blockIn(pasted: string): boolean {
  const trimmed = pasted.replace(/[\r\n]+$/, '')
  return /[\t\r\n]/.test(trimmed)
}
