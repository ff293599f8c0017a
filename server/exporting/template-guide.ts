/** The sheets beside the one to fill in: instructions with definitions, and the hidden one with the codes. */
import type { WriteSheet } from 'hucre/xlsx'
import { codesSheetName, codesSheetSign } from '#domain/import-template.ts'
import type { TemplateModel } from './template-model.ts'
import { type Cells, put, styles } from './template-styles.ts'
import { templateWords } from './template-words.vi.ts'

/** Characters that fit the width of the instructions, with some to spare for other faces. */
const guideWidth = 62

export function guideSheet({ elements }: TemplateModel): WriteSheet {
  const cells: Cells = new Map()
  const lines = [...templateWords.guide, '', templateWords.definitions]
  const definitions = elements.map(({ name, definition }) => `${name}: ${definition}`)
  for (const [row, text] of [...lines, ...definitions].entries())
    put(cells, row, 0, text, row === 0 || row === lines.length - 1 ? styles.title : styles.text)
  const rowDefs = new Map(
    [...lines, ...definitions].map((text, row) => [
      row,
      { height: 17 * Math.max(1, Math.ceil(text.length / guideWidth)) + 4 },
    ]),
  )
  return {
    name: templateWords.guideSheet,
    rows: [],
    cells,
    rowDefs,
    columns: [{ width: 68 }],
    protection: { sheet: true },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

export function codesSheet({ code, month, units, elements }: TemplateModel): WriteSheet {
  return {
    name: codesSheetName,
    veryHidden: true,
    rows: [
      [codesSheetSign],
      ['month', '', month],
      ...(units === null ? [['unit', '', code]] : units.map((unit) => ['label', unit.label, unit.code])),
      ...elements.map((element) => ['label', element.name, element.code]),
    ],
  }
}
