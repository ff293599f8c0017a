/** Goal 24: the script that our own bars with their target cost in a browser, against recharts with the same data. */
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { formatScaled } from '../server/domain/measure.ts'
import { launchBrowser } from '../test/support/browser.ts'
import type { Drawer } from './bars/page.tsx'
import { median } from './harness.ts'

const counts = [34, 200]
const rounds = 15

/** The larger of the two ratios. */
export async function barRatio(): Promise<number> {
  const script = await bundled()
  const browser = await launchBrowser()
  const page = await browser.newPage()
  await page.addScriptTag({ content: script })
  const draw = (by: Drawer, bars: number) =>
    page.evaluate(([who, count]) => window.drawBars(who, count), [by, bars] as const)
  const ratios: number[] = []
  for (const bars of counts) {
    const own: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      // In turns, and the first few are for the compiler.
      const [ours, theirs] = [await draw('own', bars), await draw('recharts', bars)]
      if (round >= 5) own.push(ours / theirs)
    }
    ratios.push(median(own))
    console.log(`${bars} bars: ${formatScaled(Math.round(median(own) * 1000), 3)} of the time that recharts takes`)
  }
  await browser.close()
  return Math.max(...ratios)
}

async function bundled(): Promise<string> {
  const made = await build({
    root: path.join(import.meta.dirname, 'bars'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: 'page.tsx', formats: ['iife'], name: 'bars' }, minify: true },
  })
  const outputs = [made].flat().flatMap((one) => ('output' in one ? one.output : []))
  const chunk = outputs.find((one) => one.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('nothing was bundled')
  return chunk.code
}
