/**
 * What stands around the text of each page: the number in the middle of the top margin from the second page on, the line at
 * the foot that says which edition it is, and the word behind the text of a draft.
 */
import { AlignmentType, Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { OfficialDocument } from './model.ts'
import { font, pageOf, sizes } from './paper.ts'
import { textRuns } from './text-run.ts'

/** Each section counts its pages from 1: an annex is numbered by itself. */
export function pageFrame({ watermark, foot }: Pick<OfficialDocument, 'watermark' | 'foot'>, landscape: boolean) {
  return {
    properties: { page: { ...pageOf(landscape), pageNumbers: { start: 1 } }, titlePage: true },
    headers: {
      default: header([new TextRun({ children: [PageNumber.CURRENT], size: sizes.head })], watermark),
      first: header([], watermark),
    },
    ...(foot === undefined ? {} : { footers: { default: footer(foot), first: footer(foot) } }),
  }
}

function header(number: TextRun[], watermark: string | undefined): Header {
  const behind = watermark === undefined ? [] : [new TextWatermark({ text: watermark, font, color: '#C9C9C9' })]
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [...number, ...behind] })],
  })
}

function footer(text: string): Footer {
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: textRuns(text, { size: sizes.foot }) })],
  })
}
