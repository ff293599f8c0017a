/** The head of an official document: who issues on the left, the nation on the right, each with its line; number and day below. */
import type { Table } from 'docx'
import { bare, line, rule } from './columns.ts'
import { widthOf } from './letters.ts'
import type { OfficialDocument } from './model.ts'
import { sizes, textWidth } from './paper.ts'
import { capitals } from './text-run.ts'
import { documentWords } from './words.vi.ts'

/** Of the text's width: the nation's line in 12 points needs three fifths of an upright page. */
const leftShare = 0.39

export function headerBlock(document: OfficialDocument): Table {
  const { superior, issuer, number, placeAndDay, landscape = false } = document
  const whole = textWidth(landscape)
  const left = Math.round(whole * leftShare)
  const right = whole - left
  const issuerLines = issuer.split('\n').map(capitals)
  const size = sizes.head
  return bare(
    [left, right],
    [
      [
        [
          ...(superior === null ? [] : [line(capitals(superior), { size })]),
          ...issuerLines.map((text) => line(text, { size, bold: true })),
          rule(Math.min(widthOf(issuerLines.at(-1) ?? '', size, true), left) * 0.4, left),
        ],
        [
          line(documentWords.nation, { size: sizes.nation, bold: true }),
          line(documentWords.motto, { size, bold: true }),
          rule(widthOf(documentWords.motto, size, true), right),
        ],
      ],
      [
        [line(number, { size: sizes.number }, { before: 120 })],
        [line(placeAndDay, { size: sizes.number, italics: true }, { before: 120 })],
      ],
    ],
  )
}
