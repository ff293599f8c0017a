/** A report: its paragraphs under their headings, its tables and pictures, and what stands at head and foot of the pages. */
import type { Package } from '../gate.ts'
import { pictureHash } from './picture-hash.ts'
import type { ReadFile } from './read-file.ts'
import { relationsOf } from './relations.ts'
import { readPart } from './text-reader.ts'
import { heading, places } from './words.vi.ts'

const longestHeading = 90

export async function readReport(pack: Package, main: string): Promise<ReadFile> {
  const read: ReadFile = { paragraphs: [], tables: [], charts: [], pictures: [], masks: [] }
  const parts = await relationsOf(pack, main)
  let place = places.opening
  const counts = { table: 0, picture: 0 }
  for (const item of readPart((await pack.read(main)).toString('utf8'))) {
    if (item.kind === 'paragraph') {
      if (item.text.length <= longestHeading && heading.test(item.text)) {
        place = places.section(item.text)
        counts.table = 0
        counts.picture = 0
      }
      read.paragraphs.push({ place, text: item.text })
    } else if (item.kind === 'table') {
      counts.table += 1
      read.tables.push({ ...item, place: places.table(place, counts.table) })
    } else {
      const part = parts.get(item.relation)
      if (part?.kind !== 'image') continue
      counts.picture += 1
      read.pictures.push({ place: places.picture(place, counts.picture), sha256: await pictureHash(pack, part.path) })
    }
  }
  // Programmes repeat a foot for first and even pages: each line counts once.
  const lines = new Set<string>()
  for (const { kind, path } of parts.values())
    if (kind === 'header' || kind === 'footer')
      for (const item of readPart((await pack.read(path)).toString('utf8')))
        if (item.kind === 'paragraph') lines.add(item.text)
  for (const text of lines) read.paragraphs.push({ place: places.margin, text })
  return read
}
