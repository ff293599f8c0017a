/**
 * A table on paper: as wide as its shares say, never wider than the text, its head repeated on every page. It is written as
 * the text of the format: an object for every cell takes more memory than a whole report may.
 */
import type { DocumentTable } from './model.ts'
import { sizes, textWidth } from './paper.ts'
import { plainText, unbroken } from './text-run.ts'

/** Twips on the left and the right of a cell's text. */
export const cellMargin = 80

const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
const borders = sides.map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`).join('')
const margins = [
  ['top', 40],
  ['left', cellMargin],
  ['bottom', 40],
  ['right', cellMargin],
]
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('')

export function tableXml({ columns, rows, bold = [], size = sizes.table }: DocumentTable, landscape: boolean): string {
  const whole = textWidth(landscape)
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((whole * share) / shares))
  const totals = new Set(bold)
  const cell = (text: string, at: number, isHead: boolean, isBold: boolean) => {
    const align = isHead ? 'center' : (columns[at]?.align ?? 'left')
    const look = `<w:rPr>${isBold ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>` +
      `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${runs(text, look)}</w:p></w:tc>`
    )
  }
  const row = (texts: readonly string[], isHead: boolean, isBold: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>` +
    `${texts.map((text, at) => cell(text, at, isHead, isBold)).join('')}</w:tr>`
  const head = row(
    columns.map((column) => column.head),
    true,
    true,
  )
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    head,
    ...rows.map((texts, place) => row(texts, false, totals.has(place))),
    '</w:tbl>',
  ].join('')
}

function runs(text: string, look: string): string {
  if (text === '') return ''
  const lines = unbroken(plainText(text)).split('\n')
  const parts = lines.map(
    (line, index) => `${index === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escaped(line)}</w:t>`,
  )
  return `<w:r>${look}${parts.join('')}</w:r>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
