/**
 * Parts of the text that are written as the format's own text: while the file is made a paragraph keeps their place, and in
 * the finished file they stand there. No other part is read or changed.
 */

import { Paragraph, TextRun } from 'docx'
import JSZip from 'jszip'

/** Of the private use area, which no text of a document brings along (`plainText`). */
const sign = '\ue000'
const opening = '<w:p>'
const closing = '</w:p>'

export type WrittenParts = {
  put: (xml: string) => Paragraph
  into: (file: Buffer) => Promise<Buffer>
}

export function writtenParts(): WrittenParts {
  const parts: string[] = []
  return {
    put: (xml) => {
      parts.push(xml)
      return new Paragraph({ children: [new TextRun(`${sign}${parts.length - 1}${sign}`)] })
    },
    into: async (file) => {
      if (parts.length === 0) return file
      const zip = await JSZip.loadAsync(file)
      const name = 'word/document.xml'
      const text = (await zip.file(name)?.async('string')) ?? ''
      zip.file(name, inTheirPlaces(text, parts))
      return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
    },
  }
}

/** Throws where a place is not there: a table must never be lost in silence. */
function inTheirPlaces(text: string, parts: readonly string[]): string {
  const pieces: string[] = []
  let from = 0
  for (const [index, part] of parts.entries()) {
    const at = text.indexOf(`${sign}${index}${sign}`, from)
    const start = text.lastIndexOf(opening, at)
    const end = text.indexOf(closing, at)
    if (at < 0 || start < from || end < 0) throw new RangeError(`No place for part ${index} of the document`)
    pieces.push(text.slice(from, start), part)
    from = end + closing.length
  }
  return [...pieces, text.slice(from)].join('')
}
