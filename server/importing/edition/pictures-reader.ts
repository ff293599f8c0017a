/** An archive of pictures: what stands in each SVG, line by line, the list, and each PNG by what it is made of. */
import { fileFailure, type Package } from '../gate.ts'
import { attribute } from '../xml-tags.ts'
import { pictureHash } from './picture-hash.ts'
import type { ReadFile } from './read-file.ts'
import { editionSentences, places } from './words.vi.ts'
import { plain, walkXml } from './xml-walk.ts'

export async function readPictures(pack: Package): Promise<ReadFile> {
  const read: ReadFile = { paragraphs: [], tables: [], charts: [], pictures: [], masks: [] }
  for (const name of pack.names()) {
    const place = places.file(name)
    if (/\.png$/i.test(name)) read.pictures.push({ place, sha256: await pictureHash(pack, name) })
    if (/\.svg$/i.test(name))
      for (const text of linesOfSvg((await pack.read(name)).toString('utf8')))
        read.paragraphs.push({ place, text, isClosed: true })
    if (/\.csv$/i.test(name))
      for (const line of (await pack.read(name))
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/))
        if (line.trim() !== '') read.paragraphs.push({ place, text: plain(line), isClosed: true })
  }
  return read
}

/** Texts on one line of the picture belong together: "12", "Hương Bưởi" and "57,6%" are a row. */
function linesOfSvg(svg: string): string[] {
  // The gate looks into no pictures.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(svg)) throw fileFailure('declarations', editionSentences.refused.declarations ?? '')
  const lines: { at: string; texts: string[] }[] = []
  let said: string | undefined
  let at = ''
  for (const step of walkXml(svg)) {
    if (step.kind === 'text') {
      if (said !== undefined) said += step.text
    } else if (step.name === 'text' || step.name === 'title' || step.name === 'desc') {
      if (step.kind === 'open') {
        said = ''
        at = step.name === 'text' ? (attribute(step.attributes, 'y') ?? '') : step.name
      } else {
        const last = lines.at(-1)
        if (last?.at === at) last.texts.push(plain(said ?? ''))
        else lines.push({ at, texts: [plain(said ?? '')] })
        said = undefined
      }
    }
  }
  return lines.map(({ texts }) => texts.join(' '))
}
