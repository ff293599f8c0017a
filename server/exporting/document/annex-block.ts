/** The head of an annex: "Phụ lục", its number where there are several, its title, and to which document it belongs. */
import type { Paragraph } from 'docx'
import { bodyBlocks } from './body-blocks.ts'
import { line } from './columns.ts'
import { roman } from './form.ts'
import type { Annex } from './model.ts'
import { sizes } from './paper.ts'
import { capitals } from './text-run.ts'
import { documentWords } from './words.vi.ts'
import type { WrittenParts } from './written-parts.ts'

export type AnnexPlace = { at: number; of: number; attachedTo: string; parts: WrittenParts }

/** "Phụ lục" where it is the only one, otherwise "Phụ lục II". */
export function annexName(at: number, of: number): string {
  return of === 1 ? documentWords.annex : `${documentWords.annex} ${roman(at)}`
}

/** `at` counts from 1. */
export function annexBlocks(annex: Annex, { at, of, attachedTo, parts }: AnnexPlace): Paragraph[] {
  const { title, body, landscape = false } = annex
  const keepNext = true
  return [
    line(annexName(at, of), { size: sizes.body, bold: true }, { keepNext }),
    line(capitals(title), { size: sizes.body, bold: true }, { keepNext, before: 60 }),
    ...(attachedTo === '' ? [] : [line(attachedTo, { size: sizes.head, italics: true }, { keepNext, before: 60 })]),
    ...bodyBlocks(body, { landscape, parts }),
  ]
}
