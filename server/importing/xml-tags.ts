/** The few tags and attributes that are looked for in parts of a workbook; the gate has refused whatever declares entities. */

export type Tag = { name: string; closes: boolean; empty: boolean; attributes: string }

const tagPattern = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:\s[^<>]*?)?)(\/?)>/g

/** The tags of a text in order, without their namespace prefix. */
export function* tagsIn(text: string): Generator<Tag> {
  for (const [, slash, name = '', attributes = '', empty] of text.matchAll(tagPattern))
    yield { name, closes: slash === '/', empty: empty === '/', attributes }
}

/** The tags of a part that comes in pieces; a tag cut in two is put together again. */
export async function* tagsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Iterable<Tag>> {
  let rest = ''
  for await (const chunk of chunks) {
    const text = rest + chunk.toString('latin1')
    const end = text.lastIndexOf('>') + 1
    rest = text.slice(end)
    yield tagsIn(text.slice(0, end))
  }
}

const patterns = new Map<string, RegExp>()

/** An attribute by its name, prefix or not, with the five entities read. */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const found = pattern.exec(attributes)
  const value = found?.[1] ?? found?.[2]
  return value === undefined ? undefined : unescaped(value)
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The five entities and references by number. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
