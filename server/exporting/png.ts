/**
 * An SVG of our own as a PNG, with the bundled fonts only, so that it looks the same on every machine. It refuses SVG
 * that reaches for anything outside itself: the renderer must never read a file or open a connection for a picture.
 */
import { Resvg } from '@resvg/resvg-js'
import { fontPaths, textFamily } from './fonts.ts'

/** Looks at tags only: a unit's name may hold such words, escaped, and must not make its picture fail. */
const reachesOutside = /<(?:image|use|feImage|foreignObject|style|script)\b|<[!?]|<[^>]*(?:\bhref\s*=|url\(|@import)/i

/** `width` in pixels; the height follows the picture. Throws on SVG with outside references. */
export function svgToPng(svg: string, options: { width?: number } = {}): Buffer {
  if (reachesOutside.test(svg)) throw new Error('SVG with a reference to something outside itself')
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: options.width ?? 1800 },
    font: { loadSystemFonts: false, fontFiles: [...fontPaths], defaultFontFamily: textFamily },
  })
  return picture.render().asPng()
}
