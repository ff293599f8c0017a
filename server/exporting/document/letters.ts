/**
 * How wide a line of Times New Roman is, so that a rule under it is as long as it is. The advances are the font's own, in
 * thousandths of its size; a letter with marks is as wide as the letter below them. No kerning, and nothing is drawn.
 */
type Widths = Record<number, string>

const regularWidths: Widths = {
  180: "'",
  200: '|',
  250: ' ,.·\u00a0',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr',
  389: 'Js',
  408: '"',
  444: '?acez',
  469: '^',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxy\u0111–“”↑↓',
  541: '~',
  556: 'FPS',
  564: '+<=>−≥≤',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYw\u0110',
  778: '&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '…',
}

const boldWidths: Widths = {
  220: '|',
  250: ' ,.·\u00a0',
  278: "'/\\il",
  333: '!()-:;[]`fjt',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”↑↓',
  520: '~',
  556: '"Sbdhknpqu\u0111',
  570: '+<=>−≥≤',
  581: '^',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYw\u0110',
  778: 'GHKOQ',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W…',
}

const byLetter = (widths: Widths) =>
  new Map(
    Object.entries(widths).flatMap(([width, letters]) => [...letters].map((one) => [one, Number(width)] as const)),
  )
const regular = byLetter(regularWidths)
const bold = byLetter(boldWidths)

const horn = '\u031b'
/** The horn of ơ and ư stands beside its letter: about a twentieth of the size. */
const hornWidth = 50
/** An unknown sign counts as a wide one: a rule that is a little long is no fault, a cell too narrow is. */
const unknown = 1000

/** In twips, at a size in half points. */
export function widthOf(text: string, halfPoints: number, isBold = false): number {
  const widths = isBold ? bold : regular
  let thousandths = 0
  for (const sign of text.normalize('NFD')) {
    if (sign === horn) thousandths += hornWidth
    else if (!/\p{M}/u.test(sign)) thousandths += widths.get(sign) ?? unknown
  }
  return Math.round((thousandths * halfPoints) / 100)
}
