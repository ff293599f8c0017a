/** What the server and the process that draws a file of an edition say to each other. */
import type { EditionContent, EditionFormat, EditionStamp } from '#domain/edition.ts'

/** `content` may be the frozen text as it is stored: reading it then costs the drawing process its time, not the server. */
export type DrawOrder = { format: EditionFormat; content: EditionContent | string; stamp: EditionStamp }

/**
 * The numbers by which two editions are compared stand in no file, and they are most of what would have to be copied: tens of
 * megabytes for two hundred wards.
 */
export function withoutNumbers({ content, ...order }: DrawOrder): DrawOrder {
  return { ...order, content: typeof content === 'string' ? textWithoutNumbers(content) : { ...content, numbers: [] } }
}

/**
 * Quotes within a text are escaped, so that what is found are keys. Where they do not stand in the order of the alphabet, as
 * they are stored, nothing is left out.
 */
export function textWithoutNumbers(text: string): string {
  const [key, next] = [',"numbers":[', '],"pages":[']
  const from = text.indexOf(key)
  const to = from < 0 ? -1 : text.indexOf(next, from)
  if (to < 0 || to === from + key.length) return text
  // A text of its own: pieces of the whole would keep all of it in memory.
  return Buffer.from(text.slice(0, from + key.length) + text.slice(to)).toString()
}

/** What a file cost its process: all its threads together, and the most memory that it held. */
export type DrawingCost = { cpuSeconds: number; peakMegabytes: number }

export type DrawAnswer =
  | { kind: 'progress'; done: number; of: number }
  | { kind: 'piece'; bytes: Uint8Array }
  | { kind: 'done'; size: number; faults: string[]; cost: DrawingCost }

/** A piece of so many bytes is taken up in less than a millisecond. */
const pieceSize = 256 * 1024

export function* pieces(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize)
}
