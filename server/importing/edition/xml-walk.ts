/**
 * The tags and texts of an XML part in order, without prefixes, for parts that passed the gate: it has refused whatever
 * declares entities. It judges nothing: a part that is not well-formed is walked as far as it goes.
 */
import { unescaped } from '../xml-tags.ts'

export type XmlStep = { kind: 'open' | 'close'; name: string; attributes: string } | { kind: 'text'; text: string }

/** An empty tag is opened and closed. */
export function* walkXml(xml: string): Generator<XmlStep> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) return
    if (open > at) yield { kind: 'text', text: unescaped(xml.slice(at, open)) }
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open)
      yield { kind: 'text', text: xml.slice(open + 9, end < 0 ? xml.length : end) }
      if (end < 0) return
      at = end + 3
      continue
    }
    if (xml.startsWith('<!--', open)) {
      const end = xml.indexOf('-->', open)
      if (end < 0) return
      at = end + 3
      continue
    }
    const close = endOfTag(xml, open)
    if (close < 0) return
    yield* tagAt(xml.slice(open + 1, close))
    at = close + 1
  }
}

/** A ">" in the value of an attribute ends no tag. */
function endOfTag(xml: string, open: number): number {
  let at = open + 1
  for (;;) {
    const close = xml.indexOf('>', at)
    if (close < 0) return -1
    const quote = firstQuote(xml, at, close)
    if (quote < 0) return close
    const end = xml.indexOf(xml[quote] as string, quote + 1)
    if (end < 0) return -1
    at = end + 1
  }
}

function firstQuote(xml: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (xml[at] === '"' || xml[at] === "'") return at
  return -1
}

function* tagAt(inside: string): Generator<XmlStep> {
  if (inside.startsWith('?') || inside.startsWith('!')) return
  const isClosing = inside.startsWith('/')
  const isEmpty = inside.endsWith('/')
  const body = inside.slice(isClosing ? 1 : 0, isEmpty ? -1 : undefined)
  const space = body.search(/\s/)
  const whole = space < 0 ? body : body.slice(0, space)
  const name = whole.slice(whole.indexOf(':') + 1)
  const attributes = space < 0 ? '' : body.slice(space)
  if (isClosing) {
    yield { kind: 'close', name, attributes: '' }
    return
  }
  yield { kind: 'open', name, attributes }
  if (isEmpty) yield { kind: 'close', name, attributes: '' }
}

/** Composed and with single spaces, as all that is compared. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
