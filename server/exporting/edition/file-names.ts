/** How the files of an edition are named when they are saved, by format, period and edition; in ASCII. */
import type { EditionContent, EditionFormat, EditionStamp } from '#domain/edition.ts'
import { periodName } from '#domain/wording.vi.ts'
import { asciiFileName } from '../file-name.ts'
import { fileNameWords } from './file-names.vi.ts'

/** "Bao-cao-CCHC_Thanh-pho-Minh-Hoa_Quy-III-2026_da-chot-so-2.docx". */
export function editionFileName(
  { unit, period }: Pick<EditionContent['head'], 'unit' | 'period'>,
  { number, sha256 }: Pick<EditionStamp, 'number' | 'sha256'>,
  format: EditionFormat,
): string {
  const state = sha256 === null ? fileNameWords.draft : fileNameWords.frozen
  return asciiFileName([fileNameWords[format], unit.label, periodName(period), `${state} ${number}`], format)
}
