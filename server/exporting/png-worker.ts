/** Runs in a thread of its own: draws one picture after another. A large ranking takes a second, during which the server goes on. */
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import { textFamily } from './fonts.ts'
import type { PictureAnswer, PictureOrder } from './png-pool.ts'
import { slimFontPaths } from './slim-fonts.ts'

const fontFiles = [...slimFontPaths()]

parentPort?.on('message', ({ svg, width }: PictureOrder) => {
  parentPort?.postMessage(answerTo(svg, width))
  // The pixels of a picture lie outside what the engine counts: without this a pack of them holds all at once.
  globalThis.gc?.()
})

function answerTo(svg: string, width: number): PictureAnswer {
  try {
    const picture = new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: textFamily },
    })
    return { png: picture.render().asPng() }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}
