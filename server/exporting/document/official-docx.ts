/** An official document as a DOCX file, laid out by Nghị định 30/2020/NĐ-CP. It knows no feature and words nothing itself. */
import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, type Table, TextRun } from 'docx'
import { bodyBlock, justified } from './body-blocks.ts'
import { bare, headerBlock, line, rule } from './header-block.ts'
import type { OfficialDocument, Signature } from './model.ts'
import { font, pageOf, sizes, textWidth, widthOf } from './paper.ts'
import { documentWords } from './words.vi.ts'

export async function officialDocx(document: OfficialDocument): Promise<Buffer> {
  const { landscape = false, body, bases } = document
  const packed = new Document({
    creator: document.issuer,
    title: document.abstract,
    styles: { default: { document: { run: { font, size: sizes.body, color: '000000' } } } },
    sections: [
      {
        properties: { page: pageOf(landscape), titlePage: true },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          headerBlock(document),
          ...title(document),
          ...bases.map((text) => justified([{ text, italic: true }])),
          ...body.map((block) => bodyBlock(block, landscape)),
          closing(document),
        ],
      },
    ],
  })
  return Packer.toBuffer(packed)
}

/** In the middle of the top margin, from the second page on. */
function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: sizes.head })],
      }),
    ],
  })
}

function title({ kind, abstract, mark, landscape = false }: OfficialDocument): Paragraph[] {
  const lines = abstract.split('\n')
  const longest = lines.reduce((one, other) => (other.length > one.length ? other : one), '')
  const whole = textWidth(landscape)
  return [
    ...(mark === null ? [] : [line(`(${mark})`, sizes.small, { italics: true }, 120)]),
    line(kind.toUpperCase(), sizes.body, { bold: true }, 240),
    ...lines.map((text) => line(text, sizes.body, { bold: true })),
    rule(Math.min(widthOf(longest, sizes.body), whole) * 0.4, whole),
    new Paragraph({ spacing: { after: 60 } }),
  ]
}

/** Recipients on the left, level with the signature; where two sign, recipients stand below both. */
function closing({ signatures, recipients, landscape = false }: OfficialDocument): Table {
  const whole = textWidth(landscape)
  const half = Math.floor(whole / 2)
  const to = recipients.length === 0 ? [new Paragraph({})] : recipientLines(recipients)
  const [first, second] = signatures
  const rows =
    second === undefined
      ? [[to, signed(first)]]
      : [
          [signed(first), signed(second)],
          [to, [new Paragraph({})]],
        ]
  return bare([half, whole - half], rows)
}

function recipientLines(recipients: readonly string[]): Paragraph[] {
  return [
    line(documentWords.recipients, sizes.small, { bold: true, italics: true }, 240, AlignmentType.LEFT),
    ...recipients.map((text) => line(text, sizes.recipients, {}, 0, AlignmentType.LEFT)),
  ]
}

/** Four lines are left for the hand and the seal. */
function signed(signature: Signature | undefined): Paragraph[] {
  if (signature === undefined) return [new Paragraph({})]
  const { authority, position, name } = signature
  return [
    ...(authority === '' ? [] : [line(authority.toUpperCase(), sizes.body, { bold: true }, 240)]),
    line(position.toUpperCase(), sizes.body, { bold: true }, authority === '' ? 240 : 0),
    ...Array.from({ length: 4 }, () => new Paragraph({})),
    line(name, sizes.body, { bold: true }),
  ]
}
