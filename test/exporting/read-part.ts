/** A part of an Office file as elements, read strictly: throws on what is not well-formed and on signs that no XML may hold. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const forbidden = /[\p{Cs}\ufffe\uffff]|(?![\n\r\t])\p{Cc}/u

function decoded(text: string): string {
  if (/[<>]/.test(text) || forbidden.test(text)) throw new Error(`Bare sign in ${JSON.stringify(text.slice(0, 80))}`)
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    if (/^#\d+;$/.test(whole.slice(1))) return String.fromCodePoint(Number(name.slice(1)))
    const sign = whole.endsWith(';') ? signs[name] : undefined
    if (sign === undefined) throw new Error(`Unknown entity ${whole.slice(0, 20)}`)
    return sign
  })
}

export function parsePart(source: string): Element {
  const xml = source.replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '')
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>/y
  for (let at = 0; at < xml.length; ) {
    const parent = open.at(-1) as Element
    if (xml[at] !== '<') {
      const end = xml.indexOf('<', at) === -1 ? xml.length : xml.indexOf('<', at)
      parent.text += decoded(xml.slice(at, end))
      at = end
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(xml)
    if (found === null) throw new Error(`Not well-formed at ${xml.slice(at, at + 80)}`)
    const [whole, closing, name = '', attributes = '', empty] = found
    at += whole.length
    if (closing === '/') {
      if (open.pop()?.name !== name) throw new Error(`Closes ${name}, which is not open`)
      continue
    }
    const element: Element = { name, attributes: {}, children: [], text: '' }
    for (const [, key = '', value = ''] of attributes.matchAll(/\s([\w:.-]+)\s*=\s*"([^"]*)"/g)) {
      if (key in element.attributes) throw new Error(`Attribute ${key} twice in ${name}`)
      element.attributes[key] = decoded(value)
    }
    parent.children.push(element)
    if (empty !== '/') open.push(element)
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('Not exactly one root element')
  return root.children[0] as Element
}

export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)]
}

export function firstOf(element: Element, name: string): Element | undefined {
  return everyElement(element).find((one) => one.name === name)
}

/** Line ends between tags are no text. */
export function textOf(element: Element): string {
  const isLeaf = element.children.length === 0
  return (isLeaf ? element.text : '') + element.children.map(textOf).join('')
}
