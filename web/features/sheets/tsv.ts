/** The rows and cells of a pasted text. Spreadsheets part cells by tabs, rows by line ends, and quote a cell that holds either. */

/** True where the text is more than one cell. */
export function blockIn(pasted: string): boolean {
  return /[\t\r\n]/.test(pasted.replace(/[\r\n]+$/, ''))
}

/** Rows of trimmed cells, all of one width. A quote inside a quoted cell is written twice. */
export function rowsOf(pasted: string): string[][] {
  const rows: string[][] = [[]]
  const pattern = /("(?:[^"]|"")*"(?=\t|\r|\n|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/gy
  const source = pasted.replace(/[\r\n]+$/, '')
  for (const [, cell = '', end] of source.matchAll(pattern)) {
    rows.at(-1)?.push(plain(cell))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

function plain(cell: string): string {
  const unquoted = /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell
  return unquoted.replace(/\s+/g, ' ').trim()
}
