/**
 * Looks through the bytes of one part for what no spreadsheet needs: declarations of document types and entities
 * ("billion laughs"), and text in an encoding in which they could hide. Counts the shared strings on the way.
 */

export type Inspector = { look: (chunk: Buffer) => void; declares: boolean; strings: number }

/** Longer than anything looked for, so that nothing hides between two chunks. */
const overlap = 16

/** Never read, whatever they hold: a drawing may well declare its type. `workbook-parts.ts` takes no such part for a sheet. */
const picture = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$/i

/** Undefined for pictures. Any other part is looked through whatever its ending says, since a relation may lead anywhere. */
export function inspectorOf(name: string): Inspector | undefined {
  if (picture.test(name)) return undefined
  const isXml = /\.(?:xml|rels|vml)$/i.test(name)
  let tail = ''
  let isFirst = true
  const inspector: Inspector = {
    declares: false,
    strings: 0,
    look(chunk) {
      // Elsewhere two such bytes say nothing, and no reader takes the part for text of that encoding.
      if (isXml && isFirst && chunk.length >= 2) {
        inspector.declares ||= isWide(chunk)
        isFirst = false
      }
      const text = tail + chunk.toString('latin1')
      if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) inspector.declares = true
      inspector.strings += countStrings(text, tail.length)
      tail = text.slice(-overlap)
    },
  }
  return inspector
}

/** UTF-16, with or without its mark. */
function isWide(text: Buffer): boolean {
  const first = text.readUInt16BE(0)
  return first === 0xfeff || first === 0xfffe || first === 0x3c00 || first === 0x003c
}

/** Opening tags of shared strings that end after the part already seen; the part may bear any name. */
function countStrings(text: string, seen: number): number {
  let count = 0
  for (const found of text.matchAll(/<(?:\w+:)?si[\s/>]/g)) if (found.index + found[0].length > seen) count += 1
  return count
}
