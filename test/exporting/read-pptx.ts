/**
 * Reads slides back the strict way, with nothing of what wrote them: every part must be well-formed, every relation must
 * lead somewhere, and each chart comes with what it keeps and what its embedded workbook has in those cells.
 */
import JSZip from 'jszip'
import { type Element, everyElement, firstOf, parsePart, textOf } from './read-part.ts'

export type Place = { x: number; y: number; w: number; h: number }
export type ReadCell = { text: string; sizes: number[]; lines: string[] }
export type ReadTable = Place & { rowHeights: number[]; widths: number[]; rows: ReadCell[][] }
export type ReadSeries = {
  kind: string
  name: string
  categories: string[]
  values: (number | null)[]
  along: (number | null)[]
  labels: string[]
}
export type SheetValue = string | number | null
export type ReadChart = Place & { alt: string; series: ReadSeries[]; sheet: SheetValue[][]; xml: string }
export type ReadText = Place & { name: string; paragraphs: string[]; sizes: number[] }
export type ReadSlide = {
  texts: ReadText[]
  tables: ReadTable[]
  charts: ReadChart[]
  notes: string[]
  layout: string
  ids: string[]
}

export async function readPptx(
  bytes: Buffer,
): Promise<{ slides: ReadSlide[]; core: string; app: string; parts: Map<string, string> }> {
  const zip = await JSZip.loadAsync(bytes)
  const parts = new Map<string, string>()
  const parsed = new Map<string, Element>()
  for (const [path, file] of Object.entries(zip.files))
    if (/\.(xml|rels)$/.test(path)) {
      const xml = await file.async('string')
      parts.set(path, xml)
      parsed.set(path, parsePart(xml))
    }
  const part = (path: string) => {
    const found = parsed.get(path)
    if (found === undefined) throw new Error(`No part ${path}`)
    return found
  }
  const relations = (path: string) => {
    const [, folder = '', name = ''] = /^(.*\/)([^/]+)$/.exec(path) ?? []
    return everyElement(part(`${folder}_rels/${name}.rels`))
      .filter(({ name: tag }) => tag === 'Relationship')
      .map(({ attributes }) => ({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').replace(/^.*\//, ''),
        path: new URL(attributes.Target ?? '', `file:///${folder}`).pathname.slice(1),
      }))
  }
  const order = everyElement(part('ppt/presentation.xml')).filter(({ name }) => name === 'p:sldId')
  const all = relations('ppt/presentation.xml')
  const slides: ReadSlide[] = []
  for (const { attributes } of order) {
    const path = all.find(({ id }) => id === attributes['r:id'])?.path ?? ''
    const own = relations(path)
    const to = (type: string) => own.find((one) => one.type === type)?.path ?? ''
    const charts: ReadChart[] = []
    const root = part(path)
    for (const frame of everyElement(root).filter((one) => one.name === 'p:graphicFrame')) {
      const id = everyElement(frame).find((one) => one.name === 'c:chart')?.attributes['r:id']
      if (id === undefined) continue
      const chartPath = own.find((one) => one.id === id)?.path ?? ''
      const workbook = relations(chartPath).find(({ type }) => type === 'package')?.path ?? ''
      const inside = await zip.file(workbook)?.async('uint8array')
      if (inside === undefined) throw new Error(`No workbook ${workbook}`)
      const alt = everyElement(frame).find((one) => one.name === 'p:cNvPr')?.attributes.descr ?? ''
      charts.push({
        ...placeOf(frame),
        alt,
        series: seriesOf(part(chartPath)),
        sheet: await sheetOf(inside),
        xml: parts.get(chartPath) ?? '',
      })
    }
    slides.push({
      texts: everyElement(root)
        .filter(({ name }) => name === 'p:sp')
        .map(readText),
      tables: everyElement(root)
        .filter(({ name }) => name === 'p:graphicFrame')
        .flatMap(readTable),
      charts,
      notes: everyElement(part(to('notesSlide')))
        .filter(({ name }) => name === 'a:p')
        .map(textOf),
      layout: textOf(part(to('slideLayout'))),
      ids: everyElement(root).flatMap(({ name, attributes: own }) => (name === 'p:cNvPr' ? [own.id ?? ''] : [])),
    })
  }
  return { slides, core: textOf(part('docProps/core.xml')), app: textOf(part('docProps/app.xml')), parts }
}

function placeOf(element: Element): Place {
  const number = (name: string, key: string) => Number(firstOf(element, name)?.attributes[key] ?? 'NaN') / 914_400
  return { x: number('a:off', 'x'), y: number('a:off', 'y'), w: number('a:ext', 'cx'), h: number('a:ext', 'cy') }
}

const sizesIn = (element: Element) =>
  everyElement(element).flatMap(({ name, attributes }) =>
    name === 'a:rPr' && attributes.sz ? [Number(attributes.sz) / 100] : [],
  )

const paragraphsIn = (element: Element) =>
  everyElement(element)
    .filter(({ name }) => name === 'a:p')
    .map(textOf)

function readText(shape: Element): ReadText {
  const name = firstOf(shape, 'p:cNvPr')?.attributes.name ?? ''
  return { ...placeOf(shape), name, paragraphs: paragraphsIn(shape), sizes: sizesIn(shape) }
}

function readTable(frame: Element): ReadTable[] {
  if (firstOf(frame, 'a:tbl') === undefined) return []
  const all = everyElement(frame)
  const rows = all.filter(({ name }) => name === 'a:tr')
  return [
    {
      ...placeOf(frame),
      rowHeights: rows.map(({ attributes }) => Number(attributes.h) / 914_400),
      widths: all.filter(({ name }) => name === 'a:gridCol').map(({ attributes }) => Number(attributes.w) / 914_400),
      rows: rows.map((row) =>
        everyElement(row)
          .filter(({ name }) => name === 'a:tc')
          .map((cell) => ({ text: paragraphsIn(cell).join('\n'), sizes: sizesIn(cell), lines: paragraphsIn(cell) })),
      ),
    },
  ]
}

/** Each point by its own index; a row without a point is null. */
function pointsOf(reference: Element | undefined): (string | null)[] {
  if (reference === undefined) return []
  const count = Number(firstOf(reference, 'c:ptCount')?.attributes.val ?? 0)
  const points = new Map(
    everyElement(reference)
      .filter(({ name }) => name === 'c:pt')
      .map((point) => [Number(point.attributes.idx), textOf(point)]),
  )
  return Array.from({ length: count }, (_, index) => points.get(index) ?? null)
}

function seriesOf(chart: Element): ReadSeries[] {
  return everyElement(chart)
    .filter(({ name }) => /^c:(bar|line|scatter)Chart$/.test(name))
    .flatMap((group) =>
      group.children
        .filter(({ name }) => name === 'c:ser')
        .map((one) => {
          const numbers = (name: string) =>
            pointsOf(firstOf(one, name)).map((text) => (text === null ? null : exact(text)))
          const labels = firstOf(one, 'c15:datalabelsRange')
          return {
            kind: group.name.slice(2),
            name: textOf(firstOf(one, 'c:tx') ?? one).replace(/^.*\$1/, ''),
            categories: pointsOf(firstOf(one, 'c:cat')).map((text) => text ?? ''),
            values: one.children.some(({ name }) => name === 'c:val') ? numbers('c:val') : numbers('c:yVal'),
            along: numbers('c:xVal'),
            labels: pointsOf(labels).map((text) => text ?? ''),
          }
        }),
    )
}

/** Throws on an empty value: Office would call it a fault. */
function exact(text: string): number {
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) throw new Error(`Not a number: ${JSON.stringify(text)}`)
  return Number(text)
}

/** The first sheet, row by row; throws on a formula. */
async function sheetOf(bytes: Uint8Array): Promise<SheetValue[][]> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = async (path: string) => parsePart((await zip.file(path)?.async('string')) ?? '<none/>')
  const shared = everyElement(await xml('xl/sharedStrings.xml'))
    .filter(({ name }) => name === 'si')
    .map(textOf)
  const rows: SheetValue[][] = []
  for (const cell of everyElement(await xml('xl/worksheets/sheet1.xml')).filter(({ name }) => name === 'c')) {
    if (firstOf(cell, 'f') !== undefined) throw new Error('A formula in a data sheet')
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell.attributes.r ?? '') ?? []
    const column = [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
    const row = rows[Number(digits) - 1] ?? []
    rows[Number(digits) - 1] = row
    const text = textOf(cell)
    row[column] =
      cell.attributes.t === 's'
        ? (shared[Number(text)] ?? null)
        : cell.attributes.t === 'inlineStr'
          ? text
          : exact(text)
  }
  return rows
}

/** The cells that a formula "Sheet1!$B$2:$B$13" names. */
export function cellsOf(sheet: SheetValue[][], formula: string): SheetValue[] {
  const found = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(formula)
  if (found === null) throw new Error(`Not a range: ${formula}`)
  const [, letters = '', from = '', , to = from] = found
  const column = [...letters].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0) - 1
  return Array.from(
    { length: Number(to) - Number(from) + 1 },
    (_, at) => sheet[Number(from) - 1 + at]?.[column] ?? null,
  )
}
