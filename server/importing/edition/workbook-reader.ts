/** A workbook of an edition: each sheet as a table of what its cells hold, whatever their formats show. */
import { type Package, passGate } from '../gate.ts'
import { readXlsx } from '../read-xlsx.ts'
import { attribute, tagsIn } from '../xml-tags.ts'
import { shownText } from './cell-text.ts'
import type { ReadFile } from './read-file.ts'
import { places } from './words.vi.ts'

/** An edition may have a sheet for each indicator and each annex. */
const most = { entries: 600, sheets: 250 }

export async function readWorkbookFile(bytes: Buffer): Promise<ReadFile> {
  const { grids } = await readXlsx(bytes, most)
  const tables = grids.map(({ name, rows }) => ({
    place: places.sheet(name),
    isLayout: false,
    rows: rows.map((row) => row.map(shownText)),
  }))
  return { paragraphs: [], tables, charts: [], pictures: [], masks: await masksOf(await passGate(bytes, most)) }
}

/** A format that prints digits of its own, or another one under a condition, shows what is not there. */
async function masksOf(pack: Package): Promise<ReadFile['masks']> {
  if (!pack.has('xl/styles.xml')) return []
  const masks: ReadFile['masks'] = []
  for (const { name, closes, attributes } of tagsIn((await pack.read('xl/styles.xml')).toString('utf8'))) {
    if (name !== 'numFmt' || closes) continue
    const code = attribute(attributes, 'formatCode') ?? ''
    if (/"[^"]*\d|\\\d|[1-9]/.test(code.replace(/\[\$[^\]]*\]/g, '')))
      masks.push({ place: places.format(''), text: code })
  }
  return masks
}
