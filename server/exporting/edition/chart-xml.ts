/**
 * Native charts as XML of DrawingML. Written here because the slide library writes 0 as an empty cell and a missing number
 * as an empty value; here a missing number is left out, and a number that is none stops the chart.
 */

import { palette } from '../palette.ts'
import type { BarChart, LineChart, OfficeChart, Plot, PointChart, ValueAxis } from './chart-model.ts'
import { barSeries, lineSeries, pointSeries } from './chart-series-xml.ts'
import { empty, faceXml, lineXml, numberText, solid, tag, textProperties } from './chart-shape-xml.ts'
import { xmlText } from './xml-text.ts'

const spaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ')

/** Axes are named by these numbers within one chart. */
const axes = { first: 2101, second: 2102 }

/** The whole part. Its data sheet is related as rId1. Throws RangeError on a number that is none. */
export function chartXml(chart: OfficeChart): string {
  const drawn = chart.kind === 'points' ? pointPlot(chart) : chart.kind === 'bars' ? barPlot(chart) : linePlot(chart)
  const nothing = '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<c:chartSpace ${spaces}>`,
    empty('date1904', 0),
    '<c:lang val="vi-VN"/>',
    empty('roundedCorners', 0),
    tag('chart', [
      empty('autoTitleDeleted', 1),
      tag('plotArea', [layout(chart.plot), drawn, nothing]),
      empty('plotVisOnly', 1),
      '<c:dispBlanksAs val="gap"/>',
    ]),
    nothing,
    textProperties({ size: chart.textSize, colour: palette.ink2, bold: false }),
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>',
    '</c:chartSpace>',
  ].join('')
}

function layout({ x, y, w, h }: Plot): string {
  const parts = [
    '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>',
    ...Object.entries({ x, y, w, h }).map(([name, part]) => empty(name, part)),
  ]
  return tag('layout', [tag('manualLayout', parts)])
}

function barPlot(chart: BarChart): string {
  const { sheet, direction, grouping, overlap, gap, bars, values } = chart
  const drawn = tag('barChart', [
    `<c:barDir val="${direction === 'rows' ? 'bar' : 'col'}"/>`,
    `<c:grouping val="${grouping}"/>`,
    empty('varyColors', 0),
    ...bars.map((one, index) => barSeries(sheet, one, index)),
    empty('gapWidth', gap),
    empty('overlap', overlap),
    axisIds(),
  ])
  const isRows = direction === 'rows'
  return drawn + nameAxis(chart, isRows) + valueAxisXml(values, isRows, false)
}

function linePlot(chart: LineChart): string {
  const drawn = tag('lineChart', [
    '<c:grouping val="standard"/>',
    empty('varyColors', 0),
    ...chart.lines.map((one, index) => lineSeries(chart.sheet, one, index)),
    empty('marker', 1),
    axisIds(),
  ])
  return drawn + nameAxis(chart, false, chart.nameEvery) + valueAxisXml(chart.values, false, false)
}

function pointPlot({ sheet, points, across, values }: PointChart): string {
  const drawn = tag('scatterChart', [
    '<c:scatterStyle val="lineMarker"/>',
    empty('varyColors', 0),
    ...points.map((one, index) => pointSeries(sheet, one, index)),
    axisIds(),
  ])
  return drawn + valueAxisXml(across, true, true, axes.first) + valueAxisXml(values, false, true)
}

const axisIds = () => empty('axId', axes.first) + empty('axId', axes.second)

/** Rows read from above, so that the first is the uppermost. */
function nameAxis({ isNamed, textSize }: BarChart | LineChart, isRows: boolean, every = 1): string {
  return tag('catAx', [
    empty('axId', axes.first),
    tag('scaling', [`<c:orientation val="${isRows ? 'maxMin' : 'minMax'}"/>`]),
    empty('delete', isNamed ? 0 : 1),
    `<c:axPos val="${isRows ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr><a:noFill/>${lineXml({ colour: palette.ink3, width: 1 })}</c:spPr>`,
    textProperties({ size: textSize, colour: palette.ink2, bold: false }),
    empty('crossAx', axes.second),
    '<c:crosses val="autoZero"/>',
    empty('auto', 0),
    '<c:lblAlgn val="ctr"/>',
    empty('lblOffset', 100),
    empty('tickLblSkip', every),
    empty('noMultiLvlLbl', 1),
  ])
}

function valueAxisXml(axis: ValueAxis, isAcross: boolean, isPoints: boolean, own = axes.second): string {
  const other = own === axes.second ? axes.first : axes.second
  const grid = `<c:majorGridlines><c:spPr>${lineXml({ colour: palette.rule, width: 0.75 })}</c:spPr></c:majorGridlines>`
  return tag('valAx', [
    empty('axId', own),
    tag('scaling', [
      '<c:orientation val="minMax"/>',
      `<c:max val="${numberText(axis.maximum)}"/><c:min val="${numberText(axis.minimum)}"/>`,
    ]),
    empty('delete', axis.isShown ? 0 : 1),
    `<c:axPos val="${isAcross ? 'b' : 'l'}"/>`,
    axis.isShown ? grid : '',
    axis.title === undefined ? '' : axisTitle(axis.title),
    `<c:numFmt formatCode="${axis.format.replaceAll('"', '&quot;')}" sourceLinked="0"/>`,
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>',
    textProperties({ size: 12, colour: palette.ink3, bold: false }),
    empty('crossAx', other),
    '<c:crosses val="min"/>',
    `<c:crossBetween val="${isPoints ? 'midCat' : 'between'}"/>`,
    empty('majorUnit', axis.step),
  ])
}

function axisTitle(text: string): string {
  const run = `<a:r><a:rPr lang="vi-VN" sz="1400" b="0">${solid(palette.ink3)}${faceXml}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}
