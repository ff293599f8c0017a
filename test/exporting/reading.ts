/**
 * Reads exported SVG back the strict way: a small XML reader that refuses whatever is not well-formed, and the boxes
 * that the texts take, from their attributes alone.
 */
import type { FontWeight } from '../../server/exporting/fonts.ts'
import { letter } from '../../server/exporting/svg.ts'
import { figurePlaces, textWidth } from '../../server/exporting/text-width.ts'

export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const forbidden = /\p{Cc}|[\ufffe\uffff]/u

function decode(text: string): string {
  if (/[<>]/.test(text) || forbidden.test(text)) throw new Error(`Bare sign in ${JSON.stringify(text)}`)
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const sign = whole.endsWith(';') ? named[name] : undefined
    if (sign === undefined) throw new Error(`Unknown entity ${whole}`)
    return sign
  })
}

/** Throws on anything but elements, attributes in double quotes and the five entities. */
export function parseXml(source: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const tag = /<(\/?)([a-z][A-Za-z]*)((?: [a-zA-Z:-]+="[^"]*")*)(\/?)>/y
  for (let at = 0; at < source.length; ) {
    const parent = open.at(-1)!
    if (source[at] !== '<') {
      const end = source.indexOf('<', at) === -1 ? source.length : source.indexOf('<', at)
      parent.text += decode(source.slice(at, end))
      at = end
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(source)
    if (found === null) throw new Error(`Not well-formed at ${source.slice(at, at + 60)}`)
    const [whole, closing, name = '', attributes = '', empty] = found
    at += whole.length
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`Closes ${name}, which is not open`)
      continue
    }
    const node: Node = { name, attributes: {}, children: [], text: '' }
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)) {
      if (key in node.attributes) throw new Error(`Attribute ${key} twice`)
      node.attributes[key] = decode(value)
    }
    parent.children.push(node)
    if (empty !== '/') open.push(node)
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('Not exactly one root element')
  return root.children[0]!
}

export function everyNode(node: Node): Node[] {
  return [node, ...node.children.flatMap(everyNode)]
}

export type TextBox = { text: string; left: number; right: number; top: number; bottom: number }

/** The box of every <text>, from baseline, size, weight, family and anchor; 0.75 em above and 0.2 em below the line. */
export function textBoxes(svg: string): TextBox[] {
  return everyNode(parseXml(svg))
    .filter((node) => node.name === 'text')
    .map(({ attributes, text }) => {
      const size = Number(attributes['font-size'])
      const weight = Number(attributes['font-weight'] ?? 400) as FontWeight
      const isFigure = attributes['font-family']?.startsWith('Inter') === true
      const lettering = isFigure ? letter.figure(size, weight) : letter.text(size, weight)
      const width = textWidth(text, lettering)
      const x = Number(attributes.x?.split(' ')[0])
      const anchor = attributes['text-anchor'] ?? 'start'
      const inset = isFigure ? (figurePlaces(text, lettering).starts[0] ?? 0) : 0
      const left = x - inset - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
      const y = Number(attributes.y)
      return { text, left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 }
    })
}

/** Every pair of texts that share room, as readable words; more than half a pixel counts. */
export function collisions(boxes: readonly TextBox[]): string[] {
  const found: string[] = []
  for (const [index, one] of boxes.entries())
    for (const other of boxes.slice(index + 1)) {
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      if (wide > 0.5 && high > 0.5) found.push(`${one.text} × ${other.text}`)
    }
  return found
}
