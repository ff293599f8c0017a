/** What the server and the process that draws a file of an edition say to each other. */
import type { EditionContent, EditionFormat, EditionStamp } from '#domain/edition.ts'

/**
 * `content` may be the frozen text as it is stored: parsing megabytes of it then costs the drawing process its time, not
 * the server. The numbers by which two editions are compared are in no file and may be left out.
 */
export type DrawOrder = { format: EditionFormat; content: EditionContent | string; stamp: EditionStamp }

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
