/** The end of an official document: recipients on the left, level with the signature; where two sign, recipients stand below both. */
import { AlignmentType, Paragraph, type Table } from 'docx'
import { bare, line } from './columns.ts'
import { recipientsInForm } from './form.ts'
import type { OfficialDocument, Signature } from './model.ts'
import { sizes, textWidth } from './paper.ts'
import { capitals } from './text-run.ts'
import { documentWords } from './words.vi.ts'

const blank = () => [new Paragraph({})]

export function closingBlock({ signatures, recipients, landscape = false }: OfficialDocument): Table {
  const whole = textWidth(landscape)
  const half = Math.floor(whole / 2)
  const to = recipients.length === 0 ? blank() : recipientLines(recipients)
  const [first, second] = signatures
  const rows =
    second === undefined
      ? [[to, signed(first)]]
      : [
          [signed(first), signed(second)],
          [to, blank()],
        ]
  return bare([half, whole - half], rows)
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  const alignment = AlignmentType.LEFT
  return [
    line(documentWords.recipients, { size: sizes.small, bold: true, italics: true }, { before: 240, alignment }),
    ...recipientsInForm(recipients).map((text) => line(text, { size: sizes.recipients }, { alignment })),
  ]
}

/** Four lines are left for the hand and the seal. */
function signed(signature: Signature | undefined): Paragraph[] {
  if (signature === undefined) return blank()
  const { authority, capacity = '', position, name } = signature
  const above = [authority, capacity, position].filter((text) => text !== '')
  const lettering = { size: sizes.body, bold: true }
  return [
    ...above.map((text, index) => line(capitals(text), lettering, { before: index === 0 ? 240 : 0 })),
    ...Array.from({ length: 4 }, () => new Paragraph({})),
    line(name, lettering),
  ]
}
