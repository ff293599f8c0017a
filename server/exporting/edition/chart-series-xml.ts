/** Series of native charts as XML: each number with the cell of the data sheet in which it stands. */
import type { DataSheet, Label, LineSeries, PointSeries, Series, SheetCell } from './chart-model.ts'
import { empty, lineXml, markXml, numberText, runProperties, shapeXml, tag, textProperties } from './chart-shape-xml.ts'
import { xmlText } from './xml-text.ts'

type SheetColumn = DataSheet[number]

/** Office's own name of the first sheet, which needs no quotes in a reference. */
export const sheetName = 'Sheet1'

/** 0 → "A", 26 → "AA". */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Rows are counted from 0 below the head. */
const cellReference = (column: number, row: number) => `${sheetName}!$${columnLetters(column)}$${row + 2}`

function columnOf(sheet: DataSheet, column: number): SheetColumn {
  const found = sheet[column]
  if (found === undefined) throw new RangeError(`No column ${column} in the data sheet`)
  return found
}

const range = (column: number, rows: number) =>
  `${cellReference(column, 0)}:$${columnLetters(column)}$${Math.max(rows, 1) + 1}`

function point(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`
}

function nameXml(sheet: DataSheet, column: number): string {
  const reference = `${sheetName}!$${columnLetters(column)}$1`
  const cache = tag('strCache', [empty('ptCount', 1), point(0, xmlText(columnOf(sheet, column).head))])
  return `<c:tx><c:strRef><c:f>${reference}</c:f>${cache}</c:strRef></c:tx>`
}

function textsXml(sheet: DataSheet): string {
  const { cells } = columnOf(sheet, 0)
  const points = cells.map((cell, index) => point(index, xmlText(String(cell ?? ''))))
  const cache = tag('strCache', [empty('ptCount', cells.length), ...points])
  return `<c:cat><c:strRef><c:f>${range(0, cells.length)}</c:f>${cache}</c:strRef></c:cat>`
}

/** A missing number has no point at all: it is drawn as a gap, never as 0. */
function numbersXml(sheet: DataSheet, column: number): string {
  const { cells } = columnOf(sheet, column)
  const points = cells.map((cell, index) => (isNumber(cell) ? point(index, numberText(cell)) : ''))
  const cache = tag('numCache', ['<c:formatCode>General</c:formatCode>', empty('ptCount', cells.length), ...points])
  return `<c:numRef><c:f>${range(column, cells.length)}</c:f>${cache}</c:numRef>`
}

const isNumber = (cell: SheetCell): cell is number => typeof cell === 'number'

const head = (sheet: DataSheet, column: number, index: number) => [
  empty('idx', index),
  empty('order', index),
  nameXml(sheet, column),
]

export function barSeries(sheet: DataSheet, one: Series, index: number): string {
  return tag('ser', [
    ...head(sheet, one.values, index),
    shapeXml(one.look),
    empty('invertIfNegative', 0),
    ...[...(one.looks ?? [])].map(([row, look]) =>
      tag('dPt', [empty('idx', row), empty('invertIfNegative', 0), empty('bubble3D', 0), shapeXml(look)]),
    ),
    labels(sheet, one),
    textsXml(sheet),
    tag('val', [numbersXml(sheet, one.values)]),
    labelRange(sheet, one.label),
  ])
}

export function lineSeries(sheet: DataSheet, one: LineSeries, index: number): string {
  return tag('ser', [
    ...head(sheet, one.values, index),
    `<c:spPr>${lineXml(one.line)}</c:spPr>`,
    markXml(one.mark),
    ...marksXml(one),
    labels(sheet, one),
    textsXml(sheet),
    tag('val', [numbersXml(sheet, one.values)]),
    empty('smooth', 0),
    labelRange(sheet, one.label),
  ])
}

export function pointSeries(sheet: DataSheet, one: PointSeries, index: number): string {
  return tag('ser', [
    ...head(sheet, one.values, index),
    `<c:spPr>${lineXml(one.line)}</c:spPr>`,
    markXml(one.mark),
    ...marksXml(one),
    labels(sheet, one),
    one.reach === undefined
      ? ''
      : tag('errBars', [
          '<c:errDir val="x"/><c:errBarType val="both"/><c:errValType val="cust"/>',
          empty('noEndCap', 1),
          tag('plus', [numbersXml(sheet, one.reach.right)]),
          tag('minus', [numbersXml(sheet, one.reach.left)]),
          `<c:spPr>${lineXml(one.reach.line)}</c:spPr>`,
        ]),
    tag('xVal', [numbersXml(sheet, one.along)]),
    tag('yVal', [numbersXml(sheet, one.values)]),
    empty('smooth', 0),
    labelRange(sheet, one.label),
  ])
}

function marksXml({ mark, marks, line, breaks = [] }: LineSeries): string[] {
  const rows = [...new Set([...(marks?.keys() ?? []), ...breaks])].sort((left, right) => left - right)
  return rows.map((row) => {
    const drawn = `<c:spPr>${lineXml(breaks.includes(row) ? null : line)}</c:spPr>`
    return tag('dPt', [empty('idx', row), markXml(marks?.get(row) ?? mark), empty('bubble3D', 0), drawn])
  })
}

const shown = (isShown: boolean) =>
  [
    empty('showLegendKey', 0),
    empty('showVal', isShown ? 1 : 0),
    empty('showCatName', 0),
    empty('showSerName', 0),
    empty('showPercent', 0),
    empty('showBubbleSize', 0),
  ].join('')

function labels(sheet: DataSheet, { values, label }: { values: number; label?: Label }): string {
  const texts = label === undefined || label.from === 'value' ? undefined : columnOf(sheet, label.from)
  return labelsXml(columnOf(sheet, values), label, texts)
}

/**
 * A label is the text of its own cell, in Vietnamese writing: a number formatted by Office would take the decimal sign
 * of whoever opens the file. Programs that know no labels from cells show the text as it stands here.
 */
function labelsXml(values: SheetColumn, label: Label | undefined, texts: SheetColumn | undefined): string {
  if (label === undefined) return ''
  const letters = (colour: string) => textProperties({ size: label.size, colour, bold: label.bold === true })
  const place = `<c:dLblPos val="${label.position}"/>`
  const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  if (texts === undefined) {
    const format = '<c:numFmt formatCode="0;;;" sourceLinked="0"/>'
    return tag('dLbls', [format, nothing, letters(label.colour), place, shown(true)])
  }
  const rows = label.rows ?? values.cells.flatMap((cell, row) => (isNumber(cell) ? [row] : []))
  const labels = rows.map((row) => {
    const colour = label.colours?.get(row) ?? label.colour
    const run = runProperties({ size: label.size, colour, bold: label.bold === true })
    const field = `<a:fld id="${fieldId(row)}" type="CELLRANGE">${run}<a:pPr/><a:t>${xmlText(String(texts.cells[row] ?? ''))}</a:t></a:fld>`
    const text = `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${field}<a:endParaRPr lang="vi-VN"/></a:p></c:rich></c:tx>`
    const extension = labelExtension('<c15:dlblFieldTable/><c15:showDataLabelsRange val="1"/>')
    return tag('dLbl', [empty('idx', row), text, nothing, place, shown(false), extension])
  })
  const extension = labelExtension('<c15:showDataLabelsRange val="1"/><c15:showLeaderLines val="0"/>')
  // Rows without a label of their own show nothing.
  const all = label.rows === undefined ? extension : ''
  return tag('dLbls', [...labels, nothing, letters(label.colour), shown(false), all])
}

const office2012 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'

function labelExtension(content: string): string {
  return `<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" ${office2012}>${content}</c:ext></c:extLst>`
}

/** The cells from which a series takes its labels, with their texts. */
function labelRange(sheet: DataSheet, label: Label | undefined): string {
  if (label === undefined || label.from === 'value') return ''
  const { cells } = columnOf(sheet, label.from)
  const points = cells.map((cell, index) => point(index, xmlText(String(cell ?? ''))))
  const cache = `<c15:dlblRangeCache>${empty('ptCount', cells.length)}${points.join('')}</c15:dlblRangeCache>`
  const whole = `<c15:datalabelsRange><c15:f>${range(label.from, cells.length)}</c15:f>${cache}</c15:datalabelsRange>`
  return `<c:extLst><c:ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}" ${office2012}>${whole}</c:ext></c:extLst>`
}

/** Any number of this form will do, as long as it is the same each time. */
const fieldId = (row: number) => `{5B1D0C6E-0000-4000-8000-${String(row + 1).padStart(12, '0')}}`
