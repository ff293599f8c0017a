/** An official document as a DOCX file, laid out by Nghị định 30/2020/NĐ-CP. It knows no feature and words nothing itself. */
import { Document, Packer } from 'docx'
import { annexBlocks } from './annex-block.ts'
import { bodyBlocks } from './body-blocks.ts'
import { closingBlock } from './closing-block.ts'
import { headerBlock } from './header-block.ts'
import type { OfficialDocument } from './model.ts'
import { pageFrame } from './page-frame.ts'
import { font, sizes } from './paper.ts'
import { plainText } from './text-run.ts'
import { titleBlock } from './title-block.ts'
import { writtenParts } from './written-parts.ts'

export async function officialDocx(document: OfficialDocument): Promise<Buffer> {
  const { landscape = false, annexes = [], attachedTo = '' } = document
  const parts = writtenParts()
  const packed = new Document({
    creator: plainText(document.issuer).replaceAll('\n', ' '),
    title: plainText(document.abstract).replaceAll('\n', ' '),
    styles: {
      default: { document: { run: { font, size: sizes.body, color: '000000', language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        ...pageFrame(document, landscape),
        children: [
          headerBlock(document),
          ...titleBlock(document),
          ...bodyBlocks(document.body, { landscape, parts, staysWithNext: true }),
          closingBlock(document),
        ],
      },
      ...annexes.map((annex, index) => ({
        ...pageFrame(document, annex.landscape ?? false),
        children: annexBlocks(annex, { at: index + 1, of: annexes.length, attachedTo, parts }),
      })),
    ],
  })
  return parts.into(await Packer.toBuffer(packed))
}
