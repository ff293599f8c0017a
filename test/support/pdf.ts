/**
 * Reads a PDF as the browser writes it for a printer: how many sheets, how large each is, and which words stand on it. Knows no
 * more of the format than that: objects in plain order, deflated streams, letters by each font's own table.
 */
import { inflateSync } from 'node:zlib'

export type Sheet = { width: number; height: number; text: string }

type Objects = Map<string, { head: string; stream: string | undefined }>

/** The sheets in their order; sizes in millimetres. Runs of letters are parted by line breaks: see `says`. */
export function sheetsOf(pdf: Buffer): Sheet[] {
  const objects = objectsOf(pdf)
  const ordered = pageRefs(objects, refIn(rootOf(objects), 'Pages'))
  return ordered.map((ref) => {
    const head = objects.get(ref)?.head ?? ''
    const [, , width = 0, height = 0] = (/\/MediaBox \[([^\]]*)\]/.exec(head)?.[1] ?? '')
      .trim()
      .split(/\s+/)
      .map(Number)
    const contents = refIn(head, 'Contents')
    return { ...sizeOf(width, height), text: textOf(objects, contents, head) }
  })
}

/** True where the words stand on the sheet. A run ends within a word where the font changes, so that spaces do not count. */
export function says({ text }: Pick<Sheet, 'text'>, words: string): boolean {
  return closed(text).includes(closed(words))
}

function closed(words: string): string {
  return words.replace(/\s/g, '')
}

function sizeOf(width: number, height: number) {
  const inMillimetres = (points: number) => Math.round((points / 72) * 25.4)
  return { width: inMillimetres(width), height: inMillimetres(height) }
}

function objectsOf(pdf: Buffer): Objects {
  const raw = pdf.toString('latin1')
  const objects: Objects = new Map()
  const start = /(?:^|\n)(\d+) 0 obj\n/g
  for (let found = start.exec(raw); found !== null; found = start.exec(raw)) {
    const from = found.index + found[0].length
    const stop = raw.indexOf('endobj', from)
    const begin = raw.indexOf('stream\n', from)
    const hasStream = begin !== -1 && begin < stop
    const head = raw.slice(from, hasStream ? begin : stop)
    let stream: string | undefined
    if (hasStream) {
      const at = begin + 'stream\n'.length
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
      const bytes = pdf.subarray(at, at + length)
      stream = head.includes('FlateDecode') && !head.includes('/Image') ? inflateSync(bytes).toString('latin1') : ''
      start.lastIndex = at + length
    }
    objects.set(found[1] as string, { head, stream })
  }
  return objects
}

function rootOf(objects: Objects): string {
  return [...objects.values()].find(({ head }) => /\/Type \/Catalog/.test(head))?.head ?? ''
}

function refIn(head: string, name: string): string {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? ''
}

function pageRefs(objects: Objects, ref: string): string[] {
  const head = objects.get(ref)?.head ?? ''
  const kids = /\/Kids \[([^\]]*)\]/.exec(head)?.[1]
  if (kids === undefined) return [ref]
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => pageRefs(objects, kid))
}

/** Names of a resource dictionary ("F4", "X7") with the objects that they stand for. */
function resources(objects: Objects, head: string, kind: string): Map<string, string> {
  const within = /\/Resources (\d+) 0 R/.exec(head)
  const text = within ? (objects.get(within[1] as string)?.head ?? '') : head
  const part = new RegExp(`/${kind}\\s*<<([^>]*)>>`).exec(text)?.[1] ?? ''
  return new Map([...part.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', ref = '']) => [name, ref]))
}

function textOf(objects: Objects, ref: string, head: string): string {
  const stream = objects.get(ref)?.stream ?? ''
  const fonts = new Map([...resources(objects, head, 'Font')].map(([name, font]) => [name, lettersOf(objects, font)]))
  const drawings = resources(objects, head, 'XObject')
  let letters: Letters | undefined
  let text = ''
  for (const [token, font, drawing] of stream.matchAll(/\/(\S+) [\d.]+ Tf|\/(\S+) Do|<([0-9A-Fa-f]*)>|\bET\b/g)) {
    if (token === 'ET') text += '\n'
    else if (font !== undefined) letters = fonts.get(font)
    else if (drawing !== undefined) {
      const inner = drawings.get(drawing) ?? ''
      text += textOf(objects, inner, objects.get(inner)?.head ?? '')
    } else if (letters !== undefined) text += wordOf(letters, token.slice(1, -1))
  }
  return text
}

type Letters = { digits: number; of: Map<string, string> }

function wordOf({ digits, of }: Letters, hex: string): string {
  let word = ''
  for (let at = 0; at < hex.length; at += digits) word += of.get(hex.slice(at, at + digits).toUpperCase()) ?? ''
  return word
}

/** Which letter a font's sign stands for, from the table that is kept so that text can be copied. */
function lettersOf(objects: Objects, font: string): Letters {
  const head = objects.get(font)?.head ?? ''
  const table = objects.get(refIn(head, 'ToUnicode'))?.stream ?? ''
  const of = new Map<string, string>()
  for (const [, part = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, sign = '', letter = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      of.set(sign.toUpperCase(), decoded(letter))
  for (const [, part = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', letter = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) {
        const sign = code.toString(16).toUpperCase().padStart(from.length, '0')
        of.set(sign, String.fromCodePoint((decoded(letter).codePointAt(0) ?? 0) + code - Number.parseInt(from, 16)))
      }
  return { digits: [...of.keys()][0]?.length ?? 4, of }
}

function decoded(hex: string): string {
  const units = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}
