/** Fills, lines, letters and marks of native charts as XML; widths and sizes are in points. */
import { palette } from '../palette.ts'
import type { Fill, Ink, Look, Mark } from './chart-model.ts'
import { face } from './slides-paper.ts'

/** English Metric Units in a point. */
const perPoint = 12_700

export function tag(name: string, children: readonly string[]): string {
  return `<c:${name}>${children.join('')}</c:${name}>`
}

export function empty(name: string, value: number): string {
  return `<c:${name} val="${numberText(value)}"/>`
}

/** Exactly as it is. Throws RangeError on NaN and on the infinite, of which a chart would be broken. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A chart cannot draw ${value}`)
  return String(value)
}

const hex = (colour: string) => colour.slice(1).toUpperCase()

export function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(colour)}"/></a:solidFill>`
}

export const faceXml = `<a:latin typeface="${face}"/><a:cs typeface="${face}"/>`

function fillXml(fill: Fill | null): string {
  if (fill === null) return '<a:noFill/>'
  if (fill.hatched !== true) return solid(fill.colour)
  const colours = `<a:fgClr><a:srgbClr val="${hex(fill.colour)}"/></a:fgClr><a:bgClr><a:srgbClr val="${hex(palette.paper)}"/></a:bgClr>`
  return `<a:pattFill prst="wdUpDiag">${colours}</a:pattFill>`
}

export function lineXml(line: Ink | null): string {
  if (line === null) return '<a:ln><a:noFill/></a:ln>'
  const dash = line.dash === undefined ? '' : `<a:prstDash val="${line.dash}"/>`
  return `<a:ln w="${Math.round(line.width * perPoint)}" cap="flat">${solid(line.colour)}${dash}<a:round/></a:ln>`
}

export function shapeXml({ fill, line }: Look): string {
  return `<c:spPr>${fillXml(fill)}${lineXml(line)}</c:spPr>`
}

export function markXml(mark: Mark): string {
  const symbol = `<c:symbol val="${mark.shape}"/>`
  if (mark.shape === 'none') return `<c:marker>${symbol}</c:marker>`
  return `<c:marker>${symbol}<c:size val="${mark.size}"/>${shapeXml(mark.look)}</c:marker>`
}

export function textProperties({ size, colour, bold }: { size: number; colour: string; bold: boolean }): string {
  const letters = `<a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solid(colour)}${faceXml}</a:defRPr>`
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${letters}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
}

export function runProperties({ size, colour, bold }: { size: number; colour: string; bold: boolean }): string {
  return `<a:rPr lang="vi-VN" sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${solid(colour)}${faceXml}</a:rPr>`
}
