/** What is handed to each writer of an edition's files, and what comes back. */
import type { EditionContent, EditionStamp } from '#domain/edition.ts'

export type EditionDrawing = {
  content: EditionContent
  stamp: EditionStamp
  /** Called as pages are finished, so that a person sees how far it is. */
  onProgress?: (done: number, of: number) => void
}

export type DrawnFile = {
  bytes: Buffer
  /** Titles of charts that could not be drawn: each is named in the file, in the place of the chart. */
  faults: string[]
}
