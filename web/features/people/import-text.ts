/** Tables of people as text: the template to fill, reading a chosen file, and the list of links to take away. */

const mark = '\uFEFF'
const largest = 600_000

/** One head and one example row, as Vietnamese Excel opens it: BOM, semicolons, CRLF. The code is text, so that 00004 keeps its zeros. */
export function importTemplate(rows: { head: readonly string[]; example: readonly string[] }, unit: string): string {
  return tableText([rows.head, [...rows.example, unit]])
}

export function tableText(rows: readonly (readonly string[])[]): string {
  return `${mark}${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`
}

/** A cell that begins like a formula is made text: a name typed by somebody else must not run in a spreadsheet. */
function cellText(cell: string): string {
  const safe = /^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export type TableRead = { text: string } | { fault: 'too_large' | 'workbook' | 'not_utf8' }

/** The text of a file. Workbooks and other encodings are refused with the way out, not guessed. */
export async function readTable(file: Blob): Promise<TableRead> {
  if (file.size > largest) return { fault: 'too_large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  // A workbook is a ZIP file, or in its old form a compound one.
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return { fault: 'workbook' }
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return { text: new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { fault: 'not_utf8' }
  }
}
