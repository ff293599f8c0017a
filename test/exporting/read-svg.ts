/** Reads a picture back as a reader would: every printed text, every figure among them, and what is told to those who hear it. */
import { everyNode, parseXml } from './reading.ts'

export type ReadPicture = {
  /** Printed lines, in the order of drawing. */
  texts: string[]
  /** All printed lines together without spaces: names that were wrapped are whole again. */
  printed: string
  /** "57,6%", "1.182/1.204", "−0,5": each as it is printed, as often as it is printed. */
  figures: string[]
  /** The description for those who hear it. */
  told: string
}

const figure = /[−-]?\d[\d.]*(?:,\d+)?(?:\/\d[\d.]*)?%?/g

export function readSvg(svg: string): ReadPicture {
  const nodes = everyNode(parseXml(svg))
  const texts = nodes.filter((node) => node.name === 'text').map((node) => node.text)
  return {
    texts,
    printed: withoutSpaces(texts.join('')),
    figures: texts.flatMap((one) => one.match(figure) ?? []),
    told: nodes.find((node) => node.name === 'desc')?.text ?? '',
  }
}

/** As a picture can hold it: composed, without what nobody sees. */
export function withoutSpaces(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\ufffe\uffff]|\s/gu, '')
}

/** How often each text stands in a list. */
export function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
