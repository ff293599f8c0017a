/**
 * Reads from a TrueType file what measuring needs: which letters it has (cmap) and how far each advances (hmtx).
 * Knows no kerning and no ligatures; it refuses files without a Unicode character map.
 */
import { readFileSync } from 'node:fs'

export type FontTable = {
  /** Advance of a code point in em, or undefined where the font has no letter for it. */
  advance: (codePoint: number) => number | undefined
}

export function readFontTable(path: string): FontTable {
  const file = readFileSync(path)
  const tables = new Map<string, number>()
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8))
  }
  const start = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`Font without table ${name}: ${path}`)
    return at
  }
  const unitsPerEm = file.readUInt16BE(start('head') + 18)
  const metrics = file.readUInt16BE(start('hhea') + 34)
  const widths = start('hmtx')
  const glyphOf = characterMap(file, start('cmap'), path)
  return {
    advance: (codePoint) => {
      const glyph = glyphOf(codePoint)
      // Glyph 0 is the empty box. Glyphs past the last metric share it (monospaced tails).
      if (glyph === 0) return undefined
      return file.readUInt16BE(widths + Math.min(glyph, metrics - 1) * 4) / unitsPerEm
    },
  }
}

/** The best Unicode subtable: format 12 (all planes) before format 4 (the basic plane, which holds Vietnamese). */
function characterMap(file: Buffer, cmap: number, path: string): (codePoint: number) => number {
  const formats = new Map<number, number>()
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const at = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4)
    formats.set(file.readUInt16BE(at), at)
  }
  const full = formats.get(12)
  if (full !== undefined) return (codePoint) => glyphInGroups(file, full, codePoint)
  const basic = formats.get(4)
  if (basic === undefined) throw new Error(`Font without a Unicode character map: ${path}`)
  return (codePoint) => glyphInSegments(file, basic, codePoint)
}

function glyphInGroups(file: Buffer, at: number, codePoint: number): number {
  for (let group = 0; group < file.readUInt32BE(at + 12); group += 1) {
    const entry = at + 16 + group * 12
    if (codePoint > file.readUInt32BE(entry + 4)) continue
    const first = file.readUInt32BE(entry)
    return codePoint < first ? 0 : file.readUInt32BE(entry + 8) + codePoint - first
  }
  return 0
}

function glyphInSegments(file: Buffer, at: number, codePoint: number): number {
  const doubled = file.readUInt16BE(at + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    if (codePoint > file.readUInt16BE(at + 14 + segment)) continue
    const first = file.readUInt16BE(at + 16 + doubled + segment)
    if (codePoint < first) return 0
    const delta = file.readUInt16BE(at + 16 + doubled * 2 + segment)
    const rangeAt = at + 16 + doubled * 3 + segment
    const range = file.readUInt16BE(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = file.readUInt16BE(rangeAt + range + (codePoint - first) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
