/**
 * Every sentence of a text catalogue is read by somebody. Found by the words of the files that import the catalogue, so it
 * errs on the side of silence: a key of a common name, or of a part that is read by a computed key, may escape it.
 */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const web = path.resolve(import.meta.dirname, '../../web')
const files = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join(web, file))
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))

/** An object of a catalogue with the names of those around it, from the exported one inwards. */
type Part = { names: readonly string[]; keys: string[] }

function partsOf(names: readonly string[], value: unknown): Part[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const inner = Object.entries(value).flatMap(([key, one]) => partsOf([...names, key], one))
  return [{ names, keys: Object.keys(value) }, ...inner]
}

/** True where the part is handed on whole or read by a computed key: whoever does so may read any of it. */
function isReadWhole(source: string, names: readonly string[]): boolean {
  const part = names.at(-1) ?? ''
  const constant = new RegExp(`const (\\w+) = (?:\\w+\\.)*${part}\\n`, 'g')
  const renamed = new RegExp(`\\b${part} as (\\w+)`, 'g')
  const aliases = [...source.matchAll(constant), ...source.matchAll(renamed)].flatMap(([, alias]) => alias ?? [])
  const plain = source.replace(/^import[^;]*?from '.*'$/gm, '').replace(constant, '')
  // A name that stands alone: nothing of it is read after a point, and it is neither a key nor a word in quotes.
  const alone = "\\b(?! ?[.:=?'\\w-])"
  const outermost = names.length === 1 ? [part] : []
  return (
    [...aliases, ...outermost].some((name) => new RegExp(`(?<!['\\w-])(?<!\\w\\.)${name}${alone}`).test(plain)) ||
    new RegExp(`\\w\\.${part}${alone}`).test(plain)
  )
}

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(/from '(\.[^']*)'/g)].map(([, found]) => path.resolve(path.dirname(file), found ?? ''))
}

it.each(files.filter((file) => file.endsWith('.vi.ts')).map((file) => path.relative(web, file)))(
  '%s says nothing in vain',
  async (name) => {
    const file = path.join(web, name)
    const catalogue: Record<string, unknown> = await import(file)
    const readers = [...sources.entries()]
      .filter(([one, source]) => importsOf(one, source).includes(file))
      .map(([, source]) => source)
    const all = [...readers, sources.get(file) ?? '']
    const isRead = (key: string) =>
      all.some((source) => new RegExp(`\\.${key}\\b|const \\{[^}]*\\b${key}\\b[^}]*\\} =`).test(source))
    const isHandedOn = (names: readonly string[]) =>
      names.some((_, index) => readers.some((source) => isReadWhole(source, names.slice(0, index + 1))))
    const unread = Object.entries(catalogue)
      .flatMap(([exported, value]) => partsOf([exported], value))
      .filter((part) => !isHandedOn(part.names))
      .flatMap((part) => part.keys.filter((key) => !isRead(key)).map((key) => [...part.names, key].join('.')))
    expect(unread).toEqual([])
  },
)
