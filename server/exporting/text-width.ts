/**
 * How wide a text will be, measured from the fonts' own advances, so that labels neither collide nor clip and long
 * titles wrap. Kerning is left out: it only ever makes a line a little shorter than measured.
 */
import { type FontTable, readFontTable } from './font-table.ts'
import { type FontFamily, type FontWeight, figureFamily, fontPath, textFamily } from './fonts.ts'

export type Lettering = { family: FontFamily; size: number; weight: FontWeight }

const digit = /^\d$/
/** Spaces at which a line may break; a no-break space is none of them. */
const breaks = /[ \t\r\n]+/
const loaded = new Map<string, FontTable>()
const widestDigits = new Map<string, number>()

function table(family: FontFamily, weight: FontWeight): FontTable {
  const key = `${family} ${weight}`
  const known = loaded.get(key) ?? readFontTable(fontPath(family, weight))
  loaded.set(key, known)
  return known
}

/** In em. A letter that the text font lacks (an arrow) is drawn from the figure font; an unknown one counts a full em. */
function advance(letter: string, lettering: Lettering): number {
  const codePoint = letter.codePointAt(0) ?? 0
  if (/\p{M}/u.test(letter)) return 0
  const own = table(lettering.family, lettering.weight).advance(codePoint)
  return own ?? table(figureFamily, lettering.weight).advance(codePoint) ?? 1
}

/** Every digit of the figure font takes the room of the widest, so that figures stand under one another. */
function widestDigit(lettering: Lettering): number {
  const key = `${lettering.family} ${lettering.weight}`
  const known = widestDigits.get(key) ?? Math.max(...Array.from('0123456789', (one) => advance(one, lettering)))
  widestDigits.set(key, known)
  return known
}

/** Width in px of one line. */
export function textWidth(text: string, lettering: Lettering): number {
  if (lettering.family !== textFamily) return figurePlaces(text, lettering).width
  let width = 0
  for (const letter of text.normalize('NFC')) width += advance(letter, lettering)
  return width * lettering.size
}

/** Where each UTF-16 unit of a figure starts, in px from its left edge; digits are centred in equal cells. */
export function figurePlaces(text: string, lettering: Lettering): { starts: number[]; width: number } {
  const cell = widestDigit(lettering)
  const starts: number[] = []
  let width = 0
  for (const letter of text.normalize('NFC')) {
    const own = advance(letter, lettering)
    const taken = digit.test(letter) ? cell : own
    for (let unit = 0; unit < letter.length; unit += 1) starts.push((width + (taken - own) / 2) * lettering.size)
    width += taken
  }
  return { starts, width: width * lettering.size }
}

/**
 * Breaks a text into lines no wider than `width`, as evenly as the fewest lines allow. Breaks at spaces only (a
 * no-break space holds, and comes out as a space); a single word that is wider than the line is broken between letters rather than cut.
 */
export function wrapText(text: string, width: number, lettering: Lettering): string[] {
  const lines = fill(text, width, lettering)
  if (lines.length < 2) return lines
  // Never narrower than the longest word: evening out must not tear one apart.
  const words = text.split(breaks)
  let narrow = Math.min(width, widest(words, lettering))
  let wide = width
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    if (fill(text, middle, lettering).length > lines.length) narrow = middle
    else wide = middle
  }
  return fill(text, wide, lettering)
}

function fill(text: string, width: number, lettering: Lettering): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(breaks).flatMap((one) => splitLong(one, width, lettering))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, lettering) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return (line === '' ? lines : [...lines, line]).map((one) => one.replaceAll('\u00a0', ' '))
}

function splitLong(word: string, width: number, lettering: Lettering): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter, lettering) > width) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return part === '' ? parts : [...parts, part]
}

/** The widest of several texts. */
export function widest(texts: readonly string[], lettering: Lettering): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, lettering)), 0)
}
