/** Series of native charts as XML: each number with the cell of the data sheet in which it stands. */
import type { DataSheet, Label, LineSeries, PointSeries, Series, SheetCell, Tick } from './chart-model.ts'
import { empty, lineXml, markXml, numberText, shapeXml, tag, textProperties } from './chart-shape-xml.ts'
import { xmlText } from './xml-text.ts'

/** Office's own name of the first sheet, which needs no quotes in a reference. */
export const sheetName = 'Sheet1'

/** 0 → "A", 26 → "AA". */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last
}

/** Rows are counted from 0 below the head. */
const cellReference = (column: number, row: number) => `${sheetName}!$${columnLetters(column)}$${row + 2}`

function columnOf(sheet: DataSheet, column: number) {
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
    labelsXml(sheet, one.values, one.label),
    one.tick === undefined ? '' : tickXml(one.tick),
    textsXml(sheet),
    tag('val', [numbersXml(sheet, one.values)]),
  ])
}

/** An error bar, short and thick, across the bar's end: it moves with its number when the sheet is edited. */
function tickXml({ thickness, half, colour }: Tick, direction = ''): string {
  return tag('errBars', [
    direction,
    '<c:errBarType val="both"/><c:errValType val="fixedVal"/>',
    empty('noEndCap', 1),
    empty('val', half),
    `<c:spPr>${lineXml({ colour, width: thickness })}</c:spPr>`,
  ])
}

export function lineSeries(sheet: DataSheet, one: LineSeries, index: number): string {
  return tag('ser', [
    ...head(sheet, one.values, index),
    `<c:spPr>${lineXml(one.line)}</c:spPr>`,
    markXml(one.mark),
    ...marksXml(one),
    labelsXml(sheet, one.values, one.label),
    one.tick === undefined ? '' : tickXml(one.tick, '<c:errDir val="y"/>'),
    textsXml(sheet),
    tag('val', [numbersXml(sheet, one.values)]),
    empty('smooth', 0),
  ])
}

export function pointSeries(sheet: DataSheet, one: PointSeries, index: number): string {
  return tag('ser', [
    ...head(sheet, one.values, index),
    `<c:spPr>${lineXml(one.line)}</c:spPr>`,
    markXml(one.mark),
    ...marksXml(one),
    labelsXml(sheet, one.values, one.label),
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

/**
 * A label is the text of its own cell, in Vietnamese writing: a number formatted by Office would take the decimal sign
 * of whoever opens the file.
 */
function labelsXml(sheet: DataSheet, values: number, label: Label | undefined): string {
  if (label === undefined) return ''
  const letters = (colour: string) => textProperties({ size: label.size, colour, bold: label.bold === true })
  const place = `<c:dLblPos val="${label.position}"/>`
  const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  if (label.from === 'value') {
    const format = '<c:numFmt formatCode="0;;;" sourceLinked="0"/>'
    const others = [...(label.colours ?? [])].map(([row, colour]) =>
      tag('dLbl', [empty('idx', row), format, nothing, letters(colour), place, shown(true)]),
    )
    return tag('dLbls', [...others, format, nothing, letters(label.colour), place, shown(true)])
  }
  const from = label.from
  const texts = columnOf(sheet, from).cells
  const numbers = columnOf(sheet, values).cells
  const rows = label.rows ?? numbers.flatMap((cell, row) => (isNumber(cell) ? [row] : []))
  const labels = rows.map((row) => {
    const colour = label.colours?.get(row) ?? label.colour
    const cache = tag('strCache', [empty('ptCount', 1), point(0, xmlText(String(texts[row] ?? '')))])
    const text = `<c:tx><c:strRef><c:f>${cellReference(from, row)}</c:f>${cache}</c:strRef></c:tx>`
    return tag('dLbl', [empty('idx', row), text, nothing, letters(colour), place, shown(true)])
  })
  return tag('dLbls', [...labels, nothing, letters(label.colour), shown(false)])
}
