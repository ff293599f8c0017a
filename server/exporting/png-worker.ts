/** Runs in a thread of its own: draws one picture and ends. A large ranking takes a second, during which the server goes on. */
import { parentPort, workerData } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'
import { fontPaths, textFamily } from './fonts.ts'

const { svg, width } = workerData as { svg: string; width: number }
const picture = new Resvg(svg, {
  fitTo: { mode: 'width', value: width },
  font: { loadSystemFonts: false, fontFiles: [...fontPaths], defaultFontFamily: textFamily },
})
parentPort?.postMessage(picture.render().asPng())
