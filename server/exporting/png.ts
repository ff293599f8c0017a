/**
 * An SVG of our own as a PNG, with the bundled fonts only, so that it looks the same on every machine. It refuses SVG
 * that reaches for anything outside itself: the renderer must never read a file or open a connection for a picture.
 */
import { Worker } from 'node:worker_threads'

/** Looks at tags only: a unit's name may hold such words, escaped, and must not make its picture fail. */
const reachesOutside = /<(?:image|use|feImage|foreignObject|style|script)\b|<[!?]|<[^>]*(?:\bhref\s*=|url\(|@import)/i

/** No picture of ours takes this long; one that does is stopped. */
const mostMilliseconds = 30_000

/**
 * `width` in pixels; the height follows the picture. Rejects SVG with outside references, and a picture that is not
 * drawn within 30 seconds.
 */
export async function svgToPng(svg: string, options: { width?: number } = {}): Promise<Buffer> {
  if (reachesOutside.test(svg)) throw new Error('SVG with a reference to something outside itself')
  const worker = new Worker(new URL('./png-worker.ts', import.meta.url), {
    workerData: { svg, width: options.width ?? 1800 },
  })
  const timer = setTimeout(() => void worker.terminate(), mostMilliseconds)
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (png: Uint8Array) => resolve(Buffer.from(png)))
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the picture was not drawn')))
    })
  } finally {
    clearTimeout(timer)
  }
}
