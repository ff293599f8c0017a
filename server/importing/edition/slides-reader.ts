/** Slides in their order: texts, tables, charts with the workbooks embedded in them, pictures, and what stands in the notes. */
import type { ReadChart } from '#domain/verification-charts.ts'
import type { Package } from '../gate.ts'
import type { Grid } from '../grid.ts'
import { readXlsx } from '../read-xlsx.ts'
import { attribute, tagsIn } from '../xml-tags.ts'
import { readChart } from './chart-reader.ts'
import { pictureHash } from './picture-hash.ts'
import type { ReadFile } from './read-file.ts'
import { type Relation, relationsOf } from './relations.ts'
import { readPart } from './text-reader.ts'
import { places } from './words.vi.ts'

export async function readSlides(pack: Package, main: string): Promise<ReadFile> {
  const read: ReadFile = { paragraphs: [], tables: [], charts: [], pictures: [], masks: [] }
  const parts = await relationsOf(pack, main)
  let at = 0
  for (const { name, closes, attributes } of tagsIn(await textOf(pack, main))) {
    if (name !== 'sldId' || closes) continue
    const slide = parts.get(attribute(attributes, 'r:id') ?? '')
    if (slide?.kind !== 'slide') continue
    at += 1
    await readSlide(pack, slide.path, at, read)
  }
  return read
}

const textOf = async (pack: Package, path: string) => (await pack.read(path)).toString('utf8')

async function readSlide(pack: Package, path: string, at: number, read: ReadFile): Promise<void> {
  const place = places.slide(at)
  const parts = await relationsOf(pack, path)
  const counts = { table: 0, chart: 0, picture: 0 }
  for (const item of readPart(await textOf(pack, path))) {
    if (item.kind === 'paragraph') {
      read.paragraphs.push({ place, text: item.text })
      continue
    }
    counts[item.kind] += 1
    if (item.kind === 'table') {
      read.tables.push({ ...item, place: places.table(place, counts.table) })
      continue
    }
    const part = parts.get(item.relation)
    if (part?.kind === 'chart') read.charts.push(await chartOf(pack, part, places.chart(place, counts.chart)))
    if (part?.kind === 'image')
      read.pictures.push({ place: places.picture(place, counts.picture), sha256: await pictureHash(pack, part.path) })
  }
  const notes = [...parts.values()].find(({ kind }) => kind === 'notesSlide')
  if (notes === undefined) return
  for (const item of readPart(await textOf(pack, notes.path)))
    if (item.kind === 'paragraph') read.paragraphs.push({ place: places.notes(at), text: item.text })
}

async function chartOf(pack: Package, { path }: Relation, place: string): Promise<ReadChart> {
  const parts = await relationsOf(pack, path)
  const workbook = [...parts.values()].find(({ kind }) => kind === 'package')
  const sheets: Grid[] | null = workbook === undefined ? null : (await readXlsx(await pack.read(workbook.path))).grids
  return { place, columns: readChart(await textOf(pack, path), sheets) }
}
