/**
 * The fonts as the PNG renderer gets them. It reads a whole font file again for every glyph, so the figure font is
 * handed to it without the tables that no figure of ours needs: each of its letters has a place of its own, and neither
 * kerning nor ligatures apply. The pictures are the same, byte for byte, and take a third less time. Where no copy can
 * be kept the fonts are used as they are.
 */
import { createHash, randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { figureFamily, fontPaths } from './fonts.ts'

/** Kerning, substitutions, classes of glyphs, their names, variations. */
const needless = new Set(['GPOS', 'GSUB', 'GDEF', 'post', 'STAT'])

const headerSize = 12
const entrySize = 16

/** The same font without some of its tables. Refuses what is no TrueType font. */
export function withoutTables(font: Buffer, dropped: ReadonlySet<string>): Buffer {
  if (font.readUInt32BE(0) !== 0x00010000) throw new Error('not a TrueType font')
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = headerSize + index * entrySize
    return font.subarray(at, at + entrySize)
  }).filter((entry) => !dropped.has(entry.toString('latin1', 0, 4)))
  const head = Buffer.alloc(headerSize + entries.length * entrySize)
  font.copy(head, 0, 0, headerSize)
  head.writeUInt16BE(entries.length, 4)
  const bodies: Buffer[] = []
  let offset = head.length
  for (const [index, entry] of entries.entries()) {
    const [start, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)]
    const at = headerSize + index * entrySize
    entry.copy(head, at)
    head.writeUInt32BE(offset, at + 8)
    // Tables begin at multiples of four.
    const padding = Buffer.alloc((4 - (length % 4)) % 4)
    bodies.push(font.subarray(start, start + length), padding)
    offset += length + padding.length
  }
  return Buffer.concat([head, ...bodies])
}

/** Paths of every font that a picture may need, the figure font's slim copies kept in a folder of our own below `parent`. */
export function slimFontPaths(parent: string = tmpdir()): readonly string[] {
  try {
    const figures = fontPaths.filter((path) => basename(path).startsWith(figureFamily))
    const slim = new Map(figures.map((path) => [path, withoutTables(readFileSync(path), needless)]))
    const folder = ownFolder(parent, [...slim.values()])
    return fontPaths.map((path) => {
      const bytes = slim.get(path)
      return bytes === undefined ? path : kept(join(folder, basename(path)), bytes)
    })
  } catch {
    return fontPaths
  }
}

/** Named by its content, so that two versions of the program never share one. Refuses a folder into which others can write. */
function ownFolder(parent: string, contents: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const bytes of contents) hash.update(bytes)
  const user = process.getuid?.() ?? 0
  const folder = join(parent, `bang-chi-tieu-fonts-${user}-${hash.digest('hex').slice(0, 16)}`)
  mkdirSync(folder, { mode: 0o700, recursive: true })
  const found = lstatSync(folder)
  const isOurs = process.getuid === undefined || (found.uid === user && (found.mode & 0o022) === 0)
  if (!found.isDirectory() || !isOurs) throw new Error(`${folder} is not ours`)
  return folder
}

/** Written beside and moved into place: another process never reads half a font. */
function kept(path: string, bytes: Buffer): string {
  if (isSame(path, bytes)) return path
  const beside = `${path}.${randomUUID()}`
  writeFileSync(beside, bytes)
  renameSync(beside, path)
  return path
}

function isSame(path: string, bytes: Buffer): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
