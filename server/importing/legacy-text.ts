/**
 * Text in the encodings before Unicode (TCVN3, VNI): known by the face in which it is set, or by what it becomes. It is
 * converted only where the letters then make Vietnamese syllables and did not before; text in Unicode is never touched.
 */
import { isSyllable } from './syllable.vi.ts'
import { tcvn3Letters } from './tcvn3.vi.ts'
import { vniLetters } from './vni.vi.ts'

export const encodings = ['tcvn3', 'vni'] as const
export type Encoding = (typeof encodings)[number]

/** The encoding that a face shows, by its name: ".VnTime", "VNI-Times". */
export function encodingOfFace(face: string): Encoding | undefined {
  if (/^\.vn/i.test(face)) return 'tcvn3'
  return /^vni/i.test(face) ? 'vni' : undefined
}

/** Letters that neither encoding ever shows: the text is Unicode. */
const unicodeOnly = /[\u0100-\u1fff\u2c00-\uffff]/
const beyondAscii = /[\u0080-\u00ff]/

export function convert(text: string, encoding: Encoding): string {
  if (encoding === 'tcvn3') return Array.from(text, (sign) => tcvn3Letters.get(sign) ?? sign).join('')
  let result = ''
  for (let at = 0; at < text.length; ) {
    const pair = vniLetters.get(text.slice(at, at + 2))
    const single = pair === undefined ? vniLetters.get(text.charAt(at)) : undefined
    result += pair ?? single ?? text.charAt(at)
    at += pair === undefined ? 1 : 2
  }
  return result.normalize('NFC')
}

/** True where the text could be in an old encoding: it has letters of Latin-1 above ASCII and none outside it. */
export function mayBeLegacy(text: string): boolean {
  return beyondAscii.test(text) && !unicodeOnly.test(text)
}

/** Words with letters above ASCII, and how many of them are Vietnamese syllables. */
function judged(texts: readonly string[]): { words: number; syllables: number } {
  const words = texts.flatMap((text) =>
    text.split(/[\s\d.,;:()[\]/%+"'!?*–-]+/).filter((word) => word !== '' && /[^\x20-\x7e]/.test(word)),
  )
  return { words: words.length, syllables: words.filter(isSyllable).length }
}

/** True where every word with such letters is a Vietnamese syllable as it stands. */
export function readsWell(text: string): boolean {
  const { words, syllables } = judged([text])
  return words > 0 && words === syllables
}

/** Of all words, the share that must be Vietnamese after the conversion, and the lead over the text as it stands. */
const enough = 0.8
const lead = 0.3

/**
 * The encoding of a body of text, or undefined where it is Unicode or no Vietnamese at all. `named` are encodings whose
 * faces the file uses: they need no lead, only to read well.
 */
export function detectEncoding(texts: readonly string[], named: ReadonlySet<Encoding>): Encoding | undefined {
  const suspects = texts.filter(mayBeLegacy)
  if (suspects.length === 0) return undefined
  const asIs = judged(suspects)
  const asIsShare = asIs.words === 0 ? 0 : asIs.syllables / asIs.words
  let best: { encoding: Encoding; share: number } | undefined
  for (const encoding of encodings) {
    const { words, syllables } = judged(suspects.map((text) => convert(text, encoding)))
    const share = words === 0 ? 0 : syllables / words
    if (share > (best?.share ?? 0)) best = { encoding, share }
  }
  if (best === undefined || best.share < enough) return undefined
  return named.has(best.encoding) || best.share >= asIsShare + lead ? best.encoding : undefined
}
