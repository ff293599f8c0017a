/**
 * The package of slides as it is handed out: each place held for a chart filled with the chart and its workbook, objects
 * numbered without repetition, notes in paragraphs, and no date but the edition's own.
 */
import JSZip from 'jszip'
import { chartWorkbook } from './chart-workbook.ts'
import { chartXml } from './chart-xml.ts'
import type { ChartPart } from './slides-drawing.ts'

/** The name of the series that holds a chart's place. */
export const chartMarker = (index: number) => `chart-place-${index}`
const marker = /<c:v>chart-place-(\d+)<\/c:v>/

export async function closePackage(bytes: Uint8Array, charts: readonly ChartPart[], madeAt: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes)
  for (const path of Object.keys(zip.files)) {
    if (/^ppt\/charts\/chart\d+\.xml$/.test(path)) await fillChart(zip, path, charts)
    else if (/^ppt\/slides\/slide\d+\.xml$/.test(path)) await rewrite(zip, path, mended)
    else if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(path)) await rewrite(zip, path, paragraphed)
    else if (path === 'ppt/presentation.xml') await rewrite(zip, path, ordered)
    else if (path === 'docProps/core.xml') await rewrite(zip, path, (xml) => dated(xml, madeAt))
  }
  const date = new Date(madeAt)
  for (const file of Object.values(zip.files)) file.date = date
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 6 } })
}

async function rewrite(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string')
  if (xml !== undefined) zip.file(path, change(xml))
}

async function fillChart(zip: JSZip, path: string, charts: readonly ChartPart[]): Promise<void> {
  const placeholder = (await zip.file(path)?.async('string')) ?? ''
  const chart = charts[Number(marker.exec(placeholder)?.[1] ?? Number.NaN)]?.chart
  if (chart === undefined) throw new RangeError(`No chart for ${path}`)
  const relations = (await zip.file(path.replace('charts/', 'charts/_rels/').concat('.rels'))?.async('string')) ?? ''
  const workbook = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(relations)?.[1]
  if (workbook === undefined) throw new RangeError(`No workbook for ${path}`)
  zip.file(path, chartXml(chart))
  zip.file(`ppt/${workbook}`, await chartWorkbook(chart.sheet), { compression: 'STORE' })
}

/**
 * The library numbers tables anew, so that two objects of a slide may bear one number; it repeats the properties of a
 * paragraph before each of its runs, which the format does not know; and it calls the text English.
 */
function mended(xml: string): string {
  let next = 1
  return xml
    .replace(/(<p:cNvPr id=")\d+(")/g, (_, before: string, after: string) => `${before}${next++}${after}`)
    .replace(/(<\/a:r>)<a:pPr[^>]*?(?:\/>|>[\s\S]*?<\/a:pPr>)/g, '$1')
    .replace(/name="Text \d+"(><\/p:cNvPr><p:cNvSpPr\/><p:nvPr><p:ph\s)/g, 'name="title"$1')
    .replaceAll(' lang="en-US"', ' lang="vi-VN"')
}

/** The format wants the master of the notes before the slides. */
function ordered(xml: string): string {
  const notes = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(xml)?.[0] ?? ''
  return xml.replace(notes, '').replace('<p:sldIdLst', `${notes}<p:sldIdLst`)
}

/** The library writes notes as one paragraph with line ends inside, which no reader shows as lines. */
function paragraphed(xml: string): string {
  return xml.replace(
    /<a:p><a:r><a:rPr lang="[a-zA-Z-]+" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>[\s\S]*?<\/a:p>/,
    (_, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => `<a:p><a:r><a:rPr lang="vi-VN" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`)
        .join(''),
  )
}

function dated(xml: string, madeAt: string): string {
  return xml.replace(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_, open: string) => `${open}${madeAt.slice(0, 19)}Z`,
  )
}
