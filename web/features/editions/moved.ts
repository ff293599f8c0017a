/** What differs between a draft as a person saw it and as it stands by now, as sentences. Pure. */
import type { Edition } from '#contract/editions'
import type { Table } from '#domain/chart.ts'
import { formatScaled } from '#domain/measure.ts'
import { freezing as words } from './writing.vi.ts'

type Seen = Pick<Edition, 'pages' | 'texts' | 'frame'>
type Cell = Table['rows'][number][number]

/** Findings first, then numbers, then what persons wrote. */
export function movedBetween(before: Seen, after: Seen): string[] {
  const now = new Map(after.pages.map((page) => [page.key, page]))
  const was = new Set(before.pages.map(({ key }) => key))
  const pages = before.pages.flatMap((page) => {
    const other = now.get(page.key)
    if (other === undefined) return [words.pageGone(page.question)]
    const title = page.frame.title
    return title === other.frame.title ? [] : [words.change(page.question, title, other.frame.title)]
  })
  const added = after.pages.filter(({ key }) => !was.has(key)).map(({ question }) => words.pageNew(question))
  const cells = before.pages.flatMap((page) => cellsMoved(page.table, now.get(page.key)?.table ?? null))
  const texts = after.texts.flatMap((text) => {
    const old = before.texts.find(({ key }) => key === text.key)
    const isSame =
      old === undefined || (old.isWritten === text.isWritten && (!text.isWritten || old.text === text.text))
    return isSame ? [] : [words.textChanged(text.heading)]
  })
  const frame = JSON.stringify(before.frame) === JSON.stringify(after.frame) ? [] : [words.frameChanged]
  return [...new Set([...pages, ...added, ...cells, ...texts, ...frame])]
}

/** Rows are known by their first words: places move. */
function cellsMoved(before: Table | null, after: Table | null): string[] {
  if (before === null || after === null) return []
  const rows = new Map(after.rows.map((row) => [nameOf(row), row]))
  return before.rows.flatMap((row) => {
    const other = rows.get(nameOf(row))
    if (other === undefined) return []
    return row.flatMap((cell, at) => {
      const column = after.columns[at]
      const isNumber = column !== undefined && column.kind !== 'text'
      const [was, is] = [shown(cell, column), shown(other[at] ?? null, column)]
      return isNumber && was !== is ? [words.change(words.cell(nameOf(row), column.name), was, is)] : []
    })
  })
}

function nameOf(row: readonly Cell[]): string {
  return row.find((cell): cell is string => typeof cell === 'string' && cell !== '' && !/^[\d=–]*$/.test(cell)) ?? ''
}

function shown(cell: Cell, column: Table['columns'][number] | undefined): string {
  if (typeof cell === 'string') return cell
  if (cell === null) return words.nothing
  const decimals = column?.decimals ?? 0
  return `${formatScaled(Math.round(cell * 10 ** decimals), decimals)}${column?.kind === 'percent' ? '%' : ''}`
}
