/** Which file of an edition some bytes are, by the names of their parts and not by their own name. It opens nothing. */
import type { EditionFormat } from '#domain/edition.ts'

const marks: [EditionFormat, string][] = [
  ['pptx', 'ppt/presentation.xml'],
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['zip', '.svg'],
]

/** Null where it is none of them. The directory at the end of an archive lists the names as they are. */
export function formatOf(bytes: Buffer): EditionFormat | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0x504b) return null
  return marks.find(([, name]) => bytes.lastIndexOf(name) >= 0)?.[0] ?? null
}
