/** The four files of a small edition, and every number in them as a way to change it, part by part as Office keeps them. */
import JSZip from 'jszip'
import type { EditionContent, EditionFormat } from '#domain/edition.ts'
import type { DrawnFile, EditionDrawing } from '../../server/exporting/edition/drawing.ts'
import { editionZip } from '../../server/exporting/edition/pictures.ts'
import { editionDocx } from '../../server/exporting/edition/report-docx.ts'
import { editionPptx } from '../../server/exporting/edition/slides-pptx.ts'
import { editionXlsx } from '../../server/exporting/edition/workbook.ts'
import { editionContent, frozenStamp } from '../exporting/edition-fixture.ts'

const writers: Record<EditionFormat, (drawing: EditionDrawing) => Promise<DrawnFile>> = {
  pptx: editionPptx,
  docx: editionDocx,
  xlsx: editionXlsx,
  zip: editionZip,
}

/** A few of each kind of page and chart: reading two hundred embedded workbooks proves no more than reading ten. */
export function smallEdition(): EditionContent {
  const content = editionContent({ units: 9, indicators: 2, quarters: 4 })
  return { ...content, annexes: content.annexes.slice(0, 1) }
}

export async function draw(format: EditionFormat, content = smallEdition()): Promise<Buffer> {
  return (await writers[format]({ content, stamp: frozenStamp })).bytes
}

/** Parts that hold what a person reads, and in them the texts that do. */
const parts: Record<EditionFormat, { path: RegExp; text: RegExp }[]> = {
  pptx: [
    { path: /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/, text: /<a:t>([^<]*)<\/a:t>/g },
    { path: /^ppt\/charts\/[^/]+\.xml$/, text: /<c:v>([^<]*)<\/c:v>/g },
    { path: /^ppt\/embeddings\/[^/]+\.xlsx$/, text: /<v>([^<]*)<\/v>|<t[^>]*>([^<]*)<\/t>/g },
  ],
  docx: [{ path: /^word\/(?:document|footer\d*)\.xml$/, text: /<w:t[^>]*>([^<]*)<\/w:t>/g }],
  xlsx: [{ path: /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/, text: /<v>([^<]*)<\/v>|<t[^>]*>([^<]*)<\/t>/g }],
  zip: [{ path: /\.svg$/, text: /<(?:text|title|desc)[^>]*>([^<]*)</g }],
}

export type Change = { part: string; from: string; to: string; file: () => Promise<Buffer> }

/** Each digit that a person can read in the file, once: `change` gives the file with another digit there. */
export async function everyDigit(
  bytes: Buffer,
  format: EditionFormat,
): Promise<{ count: number; change: (at: number) => Change }> {
  const archive = await JSZip.loadAsync(bytes)
  const found: { path: string; inner?: string; xml: string; at: number; pack: JSZip }[] = []
  for (const { path: wanted, text } of parts[format])
    for (const path of Object.keys(archive.files).filter((name) => wanted.test(name))) {
      if (!path.endsWith('.xlsx')) {
        const xml = await archive.file(path)!.async('string')
        for (const at of digitsIn(xml, text)) found.push({ path, xml, at, pack: archive })
        continue
      }
      const pack = await JSZip.loadAsync(await archive.file(path)!.async('nodebuffer'))
      for (const inner of Object.keys(pack.files).filter((name) => /^xl\/(?:worksheets\/|sharedStrings)/.test(name))) {
        const xml = await pack.file(inner)!.async('string')
        for (const at of digitsIn(xml, text)) found.push({ path, inner, xml, at, pack })
      }
    }
  return {
    count: found.length,
    change: (pick) => {
      const { path, inner, xml, at, pack } = found[pick]!
      const changed = xml.slice(0, at) + String((Number(xml[at]) + 1) % 10) + xml.slice(at + 1)
      const around = (of: string) => of.slice(Math.max(0, at - 20), at + 10)
      return {
        part: `${path} ${inner ?? ''}`,
        from: around(xml),
        to: around(changed),
        file: async () => {
          const copy = await JSZip.loadAsync(bytes)
          if (inner === undefined) copy.file(path, changed)
          else {
            const within = await JSZip.loadAsync(await pack.generateAsync({ type: 'nodebuffer' }))
            within.file(inner, changed)
            copy.file(path, await within.generateAsync({ type: 'nodebuffer' }))
          }
          return copy.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
        },
      }
    },
  }
}

/** Where digits stand in such texts; of a field that a programme fills in, and of an index into shared texts, none. */
function digitsIn(xml: string, text: RegExp): number[] {
  return [...xml.matchAll(text)].flatMap((match) => {
    const inside = match[1] ?? match[2] ?? ''
    const start = match.index + match[0].indexOf(`>${inside}`) + 1
    const before = xml.slice(Math.max(0, match.index - 400), match.index)
    const isFilledIn = /<a:fld [^>]*type="slidenum"(?:(?!<\/a:fld>)[\s\S])*$/.test(before)
    const isIndex = match[0].startsWith('<v>') && /<c [^>]*t="s"[^>]*>$/.test(before)
    if (isFilledIn || isIndex) return []
    return [...inside.matchAll(/\d/g)].map((digit) => start + digit.index)
  })
}
