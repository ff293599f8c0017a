/**
 * An SVG of our own as a PNG, with the bundled fonts only, so that it looks the same on every machine. It refuses SVG
 * that reaches for anything outside itself: the renderer must never read a file or open a connection for a picture.
 */
import { picturePool } from './png-pool.ts'

/** Looks at tags only: a unit's name may hold such words, escaped, and must not make its picture fail. */
const reachesOutside = /<(?:image|use|feImage|foreignObject|style|script)\b|<[!?]|<[^>]*(?:\bhref\s*=|url\(|@import)/i

/** No picture of ours takes 30 seconds; one that does is stopped. Two threads: a small picture need not wait for a long ranking. */
const pool = picturePool({
  worker: new URL('./png-worker.ts', import.meta.url),
  most: 2,
  deadlineMs: 30_000,
  idleMs: 60_000,
})

/**
 * `width` in pixels; the height follows the picture. Rejects SVG with outside references, and a picture that is not
 * drawn within 30 seconds.
 */
export async function svgToPng(svg: string, options: { width?: number } = {}): Promise<Buffer> {
  if (reachesOutside.test(svg)) throw new Error('SVG with a reference to something outside itself')
  return pool.draw({ svg, width: options.width ?? 1800 })
}
