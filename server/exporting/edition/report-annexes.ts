/**
 * What stands in the annexes of a report: the pages that its outline puts there, the rows that its pictures leave out, and the
 * edition's own annexes for paper; each once, in this order. What is for the workbook only is named, not printed.
 */
import type { Table } from '#domain/chart.ts'
import type { EditionContent, EditionPage } from '#domain/edition.ts'
import { annexName } from '../document/annex-block.ts'
import type { Annex, Block } from '../document/model.ts'
import { pictureParts } from './report-pictures.ts'
import { documentTable } from './report-tables.ts'
import { withoutStop, reportWords as words } from './report-words.vi.ts'

export type ReportAnnexes = {
  annexes: Annex[]
  /** "Phụ lục II": where the table of a page stands; null where it stands in none. */
  nameOf: (page: EditionPage) => string | null
}

export function reportAnnexes(content: EditionContent): ReportAnnexes {
  const own = content.annexes.filter((annex) => !annex.isForWorkbookOnly).map(({ table }) => table)
  const asked = tablesOfOutline(content).filter(
    (table, at, all) => all.findIndex((one) => isSame(one, table)) === at && !own.some((one) => isSame(one, table)),
  )
  const tables = [...asked, ...own]
  return {
    annexes: tables.map((table, index) => annexOf(table, index === tables.length - 1 ? workbookNote(content) : [])),
    nameOf: ({ table }) => {
      const at = table === null ? -1 : tables.findIndex((one) => isSame(one, table))
      return at < 0 ? null : annexName(at + 1, tables.length)
    },
  }
}

function tablesOfOutline({ pages, report }: EditionContent): Table[] {
  const byKey = new Map(pages.map((page) => [page.key, page]))
  return report.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      const page = block.kind === 'text' ? undefined : byKey.get(block.page)
      if (page === undefined || page.table === null) return []
      return block.kind === 'annex' || (block.kind === 'chart' && leavesOut(page)) ? [page.table] : []
    }),
  )
}

function leavesOut({ chart }: EditionPage): boolean {
  return chart !== null && pictureParts(chart).some(({ leftOut }) => leftOut !== '')
}

function annexOf(table: Table, note: Block[]): Annex {
  const { table: drawn, landscape } = documentTable(table, true)
  const source = words.source(table.frame)
  return {
    title: table.frame.title,
    landscape,
    body: [
      { kind: 'caption', title: '', subtitle: withoutStop(table.frame.subtitle) },
      { kind: 'table', table: drawn },
      ...(source === '' ? [] : [{ kind: 'note' as const, text: source }]),
      ...note,
    ],
  }
}

function isSame(one: Table, other: Table): boolean {
  const [left, right] = [one, other].map(({ sheetName, frame, columns }) =>
    [sheetName, frame.title, columns.length].join('\n'),
  )
  return left === right
}

/** What is too long for paper is not passed over in silence. */
export function workbookNote(content: EditionContent): Block[] {
  const titles = content.annexes.filter((annex) => annex.isForWorkbookOnly).map(({ table }) => table.frame.title)
  return titles.length === 0 ? [] : [{ kind: 'paragraph', runs: [{ text: words.inWorkbookOnly(titles) }] }]
}
