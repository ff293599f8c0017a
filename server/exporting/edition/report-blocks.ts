/**
 * The outline of a report as blocks of the document: headings, the paragraphs of its texts, charts and tables, numbered as
 * they come. A chart that cannot be drawn is named in its place, with its table where it has one, and handed back as a fault.
 */
import type { EditionContent, EditionPage, ReportBlock } from '#domain/edition.ts'
import type { Block } from '../document/model.ts'
import type { ReportAnnexes } from './report-annexes.ts'
import { chartPictures, pictureParts } from './report-pictures.ts'
import { documentTable } from './report-tables.ts'
import { captionName, withoutStop, reportWords as words } from './report-words.vi.ts'

export type WrittenReport = { body: Block[]; faults: string[] }

/** `nameOf`: of the annex in which the table of a page stands. */
export async function reportBlocks(
  content: EditionContent,
  nameOf: ReportAnnexes['nameOf'],
  onPicture: () => void,
): Promise<WrittenReport> {
  const texts = new Map(content.texts.map(({ key, text }) => [key, text]))
  const pages = new Map(content.pages.map((page) => [page.key, page]))
  const faults: string[] = []
  const count = { figures: 0, tables: 0 }

  const ofText = (key: string): Block[] => {
    const text = texts.get(key)
    if (text === undefined) throw new RangeError(`The report asks for a text that the edition lacks: ${key}`)
    return paragraphs(text)
  }
  const ofTable = ({ table, frame }: EditionPage): Block[] => {
    if (table === null) return []
    count.tables += 1
    return tableBlocks(words.tableTitle(count.tables, table.frame.title), table, frame)
  }
  const ofChart = async (page: EditionPage): Promise<Block[]> => {
    if (page.chart === null) return ofTable(page)
    const chartFrame = page.chart.frame
    const { title, subtitle, status } = chartFrame
    const parts = pictureParts(page.chart)
    const drawn = await chartPictures(parts).catch((error: unknown) => {
      console.error(error)
      return null
    })
    onPicture()
    if (drawn === null) {
      faults.push(title)
      const named = words.notDrawn(title, page.table !== null)
      return [{ kind: 'paragraph', runs: [{ text: named, italic: true }] }, ...ofTable(page)]
    }
    const annex = nameOf(page)
    return drawn.map((png, index): Block => {
      count.figures += 1
      const part = parts.length === 1 ? '' : ` (${index + 1}/${parts.length})`
      const cutOff = parts[index]?.leftOut ?? ''
      const where = cutOff === '' || annex === null ? cutOff : words.otherRows(annex)
      const name = `${captionName(chartFrame)}${part}${where === '' ? '' : `. ${withoutStop(where)}`}`
      return {
        kind: 'picture',
        png,
        caption: words.figure(count.figures, name),
        alt: [title, subtitle, status].join('. '),
      }
    })
  }
  const ofAnnex = (page: EditionPage): Block[] => {
    const annex = nameOf(page)
    return annex === null || page.table === null ? [] : paragraphs(words.inAnnex(page.table.frame.title, annex))
  }
  const ofBlock = async (block: ReportBlock): Promise<Block[]> => {
    if (block.kind === 'text') return ofText(block.key)
    const page = pages.get(block.page)
    if (page === undefined) throw new RangeError(`The report asks for a page that the edition lacks: ${block.page}`)
    if (block.kind === 'annex') return ofAnnex(page)
    return block.kind === 'chart' ? ofChart(page) : ofTable(page)
  }

  const body: Block[] = []
  for (const part of content.report.parts) {
    body.push({ kind: part.level, text: part.heading })
    const before = body.length
    for (const block of part.blocks) body.push(...(await ofBlock(block)))
    // A heading without a word below it would look forgotten: dots say that it is the office's to fill in.
    if (part.blocks.length > 0 && body.length === before) body.push(...paragraphs(words.open))
  }
  return { body, faults }
}

/** How many pictures there will be, for who waits for them. */
export function picturesOf(content: EditionContent): number {
  const charts = new Set(content.pages.filter(({ chart }) => chart !== null).map(({ key }) => key))
  const asked = content.report.parts.flatMap(({ blocks }) => blocks)
  return asked.filter((block) => block.kind === 'chart' && charts.has(block.page)).length
}

export function tableBlocks(
  title: string,
  table: NonNullable<EditionPage['table']>,
  frame: EditionPage['frame'],
): Block[] {
  const source = words.source(frame)
  return [
    { kind: 'caption', title, subtitle: withoutStop(table.frame.subtitle) },
    { kind: 'table', table: documentTable(table, false).table },
    ...(source === '' ? [] : [{ kind: 'note' as const, text: source }]),
  ]
}

/** One per line; empty lines are only air. */
function paragraphs(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', runs: [{ text: line.trim() }] }))
}
