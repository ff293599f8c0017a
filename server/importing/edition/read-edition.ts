/**
 * A file of an edition as what it says: sentences, tables, charts, pictures. The gate judges it first, embedded workbooks too;
 * nothing outside the file is ever opened.
 */
import type { EditionFormat } from '#domain/edition.ts'
import { stampIn } from '#domain/edition-stamp.vi.ts'
import { Failure } from '#domain/failure.ts'
import type { EditionReading } from '#domain/verification.ts'
import { fileFailure, passGate } from '../gate.ts'
import { inOurWords } from './failures.ts'
import { readPictures } from './pictures-reader.ts'
import type { ReadFile } from './read-file.ts'
import { readReport } from './report-reader.ts'
import { readSlides } from './slides-reader.ts'
import { editionSentences } from './words.vi.ts'
import { readWorkbookFile } from './workbook-reader.ts'

/** A pack of charts has a part for each, with its workbook, relations and notes. */
const mostParts = 3000

/** Throws Failure where the file cannot be read, with a sentence that says why. */
export async function readEdition(bytes: Buffer, format: EditionFormat): Promise<EditionReading> {
  try {
    const read = await readAs(bytes, format)
    return { stamp: firstStamp(read), ...read }
  } catch (error) {
    if (error instanceof Failure) throw inOurWords(error)
    throw error
  }
}

async function readAs(bytes: Buffer, format: EditionFormat): Promise<ReadFile> {
  if (format === 'xlsx') return readWorkbookFile(bytes)
  const pack = await passGate(bytes, { entries: mostParts })
  if (format === 'zip') return readPictures(pack)
  const main = format === 'pptx' ? 'ppt/presentation.xml' : 'word/document.xml'
  if (!pack.has(main)) throw fileFailure('wrong_format', editionSentences.wrongFormat(format))
  return format === 'pptx' ? readSlides(pack, main) : readReport(pack, main)
}

function firstStamp({ paragraphs, tables }: ReadFile): EditionReading['stamp'] {
  for (const { text } of paragraphs) {
    const found = stampIn(text)
    if (found) return found
  }
  for (const cell of tables.flatMap(({ rows }) => rows.flat())) {
    const found = stampIn(cell)
    if (found) return found
  }
  return null
}
