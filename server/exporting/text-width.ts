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
/** Of one cut: its table, and the letters that were asked for before, which are nearly all that will be asked for. */
type Cut = { table: FontTable; known: Map<string, number | null>; texts: Map<string, number> }
/** A pack of two hundred units has so many words; those of another pack take their place. */
const mostTexts = 20_000
const cuts: Record<FontFamily, Partial<Record<FontWeight, Cut>>> = { [textFamily]: {}, [figureFamily]: {} }
const widestDigits = new Map<string, number>()

function cutOf(family: FontFamily, weight: FontWeight): Cut {
  const weights = cuts[family]
  const known = weights[weight] ?? {
    table: readFontTable(fontPath(family, weight)),
    known: new Map(),
    texts: new Map(),
  }
  weights[weight] = known
  return known
}

/** In em; null for a letter that this cut lacks. */
function ownAdvance(letter: string, family: FontFamily, weight: FontWeight): number | null {
  const { table, known } = cutOf(family, weight)
  let found = known.get(letter)
  if (found === undefined) {
    found = /\p{M}/u.test(letter) ? 0 : (table.advance(letter.codePointAt(0) ?? 0) ?? null)
    known.set(letter, found)
  }
  return found
}

/** In em. A letter that the text font lacks (an arrow) is drawn from the figure font; an unknown one counts a full em. */
function advance(letter: string, { family, weight }: Lettering): number {
  return ownAdvance(letter, family, weight) ?? ownAdvance(letter, figureFamily, weight) ?? 1
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
  // The same names and words stand in one table after the other.
  const { texts } = cutOf(lettering.family, lettering.weight)
  let width = texts.get(text)
  if (width === undefined) {
    width = 0
    for (const letter of text.normalize('NFC')) width += advance(letter, lettering)
    if (texts.size >= mostTexts) texts.clear()
    texts.set(text, width)
  }
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
  const words = text
    .split(breaks)
    .filter((word) => word !== '')
    .map((word) => ({ word, width: textWidth(word, lettering) }))
  const space = textWidth(' ', lettering)
  const count = linesWithin(words, width, space)
  if (count < 2) return fill(words, width, lettering)
  // Never narrower than the longest word: evening out must not tear one apart.
  let narrow = Math.min(width, Math.max(...words.map((one) => one.width)))
  let wide = width
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2
    if (linesWithin(words, middle, space) > count) narrow = middle
    else wide = middle
  }
  return fill(words, wide, lettering)
}

type Word = { word: string; width: number }

/** How many lines whole words take; the narrowest that is tried holds the widest of them. */
function linesWithin(words: readonly Word[], most: number, space: number): number {
  let lines = 0
  let taken = 0
  for (const { width } of words) {
    if (lines > 0 && taken + space + width <= most) taken += space + width
    else {
      lines += 1
      taken = width
    }
  }
  return lines
}

function fill(words: readonly Word[], most: number, lettering: Lettering): string[] {
  const space = textWidth(' ', lettering)
  const lines: string[] = []
  let line = ''
  let taken = 0
  const isWhole = words.every(({ width }) => width <= most)
  for (const { word, width } of isWhole ? words : words.flatMap((one) => splitLong(one, most, lettering))) {
    if (line !== '' && taken + space + width > most) {
      lines.push(line)
      line = word
      taken = width
    } else {
      taken = line === '' ? width : taken + space + width
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return (line === '' ? lines : [...lines, line]).map((one) => one.replaceAll('\u00a0', ' '))
}

function splitLong({ word, width }: Word, most: number, lettering: Lettering): Word[] {
  if (width <= most) return [{ word, width }]
  const parts: string[] = []
  let part = ''
  for (const letter of word) {
    if (part !== '' && textWidth(part + letter, lettering) > most) {
      parts.push(part)
      part = ''
    }
    part += letter
  }
  return [...parts, part].map((one) => ({ word: one, width: textWidth(one, lettering) }))
}

/** The widest of several texts. */
export function widest(texts: readonly string[], lettering: Lettering): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, lettering)), 0)
}
