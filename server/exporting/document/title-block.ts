/** Below the head: what kind of document it is and what about, to whom it goes, and what it rests on. */
import { AlignmentType, Paragraph } from 'docx'
import { justified } from './body-blocks.ts'
import { line, rule } from './columns.ts'
import { addresseesInForm, basesInForm } from './form.ts'
import { widthOf } from './letters.ts'
import type { OfficialDocument } from './model.ts'
import { sizes, textWidth } from './paper.ts'
import { capitals, textRuns } from './text-run.ts'
import { documentWords } from './words.vi.ts'

export function titleBlock(document: OfficialDocument): Paragraph[] {
  const { kind, abstract, mark, addressees = [], bases, landscape = false } = document
  const lines = abstract.split('\n')
  const whole = textWidth(landscape)
  const longest = Math.max(...lines.map((text) => widthOf(text, sizes.body, true)))
  return [
    ...(mark === null ? [] : [line(`(${mark})`, { size: sizes.small, italics: true }, { before: 120 })]),
    line(capitals(kind), { size: sizes.body, bold: true }, { before: 240 }),
    ...lines.map((text) => line(text, { size: sizes.body, bold: true })),
    rule(Math.min(longest, whole) * 0.4, whole),
    new Paragraph({ spacing: { after: 60 } }),
    ...addresseeLines(addresseesInForm(addressees), whole),
    ...basesInForm(bases).map((text) => justified([{ text, italic: true }])),
  ]
}

/** One beside "Kính gửi:"; several below it, their dashes under the colon. */
function addresseeLines(addressees: string[], whole: number): Paragraph[] {
  const [first, second] = addressees
  if (first === undefined) return []
  const lettering = { size: sizes.body }
  const words = documentWords.addressed
  if (second === undefined) return [line(`${words} ${first}`, lettering, { before: 120 })]
  const longest = Math.max(...addressees.map((text) => widthOf(text, sizes.body)))
  const colon = widthOf(words, sizes.body)
  const start = Math.max(0, Math.round((whole - colon - longest) / 2))
  const dash = widthOf('- ', sizes.body)
  return [
    new Paragraph({
      spacing: { before: 120, after: 0 },
      indent: { left: start },
      keepNext: true,
      children: textRuns(words, lettering),
    }),
    ...addressees.map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          spacing: { before: 60, after: 0 },
          indent: { left: start + colon + dash, hanging: dash },
          children: textRuns(text, lettering),
        }),
    ),
  ]
}
