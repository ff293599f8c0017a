/**
 * VNI for Windows, as the faces VNI-Times … show it: a plain letter, then one or two marks, each written as a Latin-1 letter
 * ("aù" is á, "aá" is ấ, "ôï" is ợ); six letters stand alone.
 */

/** Marks after a, e, o, u, y, ơ and ư: the tone. */
const tones = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
/** Marks after a, e, o: circumflex and tone in one. */
const roofs = { â: '', á: '\u0301', à: '\u0300', å: '\u0309', ã: '\u0303', ä: '\u0323' }
/** Marks after a: breve and tone in one. */
const bowls = { ê: '', é: '\u0301', è: '\u0300', ú: '\u0309', ü: '\u0303', ë: '\u0323' }
/** Letters that stand alone. ô and ö may be followed by a tone. */
const alone = { ñ: 'đ', ô: 'ơ', ö: 'ư', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

function pairs(): [string, string][] {
  const found: [string, string][] = Object.entries(alone)
  for (const [mark, tone] of Object.entries(tones)) {
    for (const base of 'aeouy') found.push([base + mark, base + tone])
    found.push([`ô${mark}`, `ơ${tone}`], [`ö${mark}`, `ư${tone}`])
  }
  for (const [mark, tone] of Object.entries(roofs))
    for (const base of 'aeo') found.push([base + mark, `${base}\u0302${tone}`])
  for (const [mark, tone] of Object.entries(bowls)) found.push([`a${mark}`, `a\u0306${tone}`])
  return found
}

/** One or two signs of VNI, in small and in capital letters, and the letter that they are. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  pairs().flatMap(([signs, letter]): [string, string][] => {
    const small = letter.normalize('NFC')
    const [first = '', mark = ''] = signs
    return [
      [signs, small],
      [signs.toUpperCase(), small.toUpperCase()],
      // A capital with the mark of a small letter, as people type it.
      [first.toUpperCase() + mark, small.toUpperCase()],
    ]
  }),
)
