/**
 * The pictures of an edition as an archive: each chart as SVG and as PNG, and a list that says what each shows and of which
 * edition it is. A chart that cannot be drawn is named in the list. The same edition gives the same bytes.
 */
import JSZip from 'jszip'
import type { Chart, Table } from '#domain/chart.ts'
import type { EditionPage } from '#domain/edition.ts'
import { stampWords } from '#domain/edition-stamp.vi.ts'
import { chartSvg } from '../chart-svg.ts'
import { tableCsv } from '../csv.ts'
import { asciiFileName } from '../file-name.ts'
import { svgToPng } from '../png.ts'
import { undated } from '../xlsx.ts'
import type { DrawnFile, EditionDrawing } from './drawing.ts'
import { chartKindWords, pictureWords as words } from './pictures-words.vi.ts'

type Charted = EditionPage & { chart: Chart }

export async function editionZip({ content, stamp, onProgress }: EditionDrawing): Promise<DrawnFile> {
  const zip = new JSZip()
  const date = stamp.frozenAt === null ? undated : new Date(stamp.frozenAt)
  const charted = content.pages.filter((page): page is Charted => page.chart !== null)
  const faults: string[] = []
  const listed: Table['rows'] = []
  for (const [at, page] of charted.entries()) {
    const files = [`${stemOf(page, at + 1)}.svg`, `${stemOf(page, at + 1)}.png`] as const
    try {
      const svg = stamped(page.chart, stampWords(stamp))
      zip.file(files[0], svg, { date, compression: 'DEFLATE' })
      // A PNG is packed already.
      zip.file(files[1], await svgToPng(svg, { width: pixelsAcross(svg) }), { date, compression: 'STORE' })
    } catch (error) {
      console.error(error)
      faults.push(page.frame.title)
    }
    const names = files.map((file) => (zip.file(file) === null ? words.failed : file))
    listed.push([...names, page.question, page.frame.title, page.frame.subtitle, page.frame.status])
    onProgress?.(at + 1, charted.length)
  }
  const list: Table = {
    frame: {
      title: content.head.title,
      subtitle: `${content.head.unit.label}. ${stampWords(stamp)}`,
      source: '',
      status: content.head.statusLine,
      mark: content.head.mark,
    },
    sheetName: words.list,
    columns: words.heads.map((name) => ({ name, kind: 'text', decimals: 0 })),
    rows: listed,
  }
  zip.file(asciiFileName([words.list], 'csv').toLowerCase(), tableCsv(list, 'excel'), { date, compression: 'DEFLATE' })
  return { bytes: await zip.generateAsync({ type: 'nodebuffer' }), faults }
}

/** A picture leaves the archive sooner or later: it says itself of which edition it is. */
function stamped(chart: Chart, stamp: string): string {
  const status = chart.frame.status === '' ? stamp : `${chart.frame.status} · ${stamp}`
  return chartSvg({ ...chart, frame: { ...chart.frame, status } })
}

const mostPixels = 8_000_000

/**
 * Half as large again as on a page, so that it stays sharp on a projector; a picture of hundreds of rows, which nobody
 * projects, in its own size.
 */
function pixelsAcross(svg: string): number {
  const [, width, height] = /^<svg[^>]*? width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  const [across, down] = [Number(width), Number(height)]
  return across * down * 1.5 ** 2 > mostPixels ? across : Math.round(across * 1.5)
}

/** "04-xep-hang-thanh-toan-truc-tuyen": in the order of the meeting, by what is drawn of what. */
function stemOf({ chart, table, question }: Charted, at: number): string {
  const name = asciiFileName([`${chartKindWords[chart.kind]} ${table?.sheetName ?? question}`], 'x')
  const stem = name.slice(0, name.lastIndexOf('.')).slice(0, 60).replace(/-+$/, '').toLowerCase()
  return `${String(at).padStart(2, '0')}-${stem}`
}
