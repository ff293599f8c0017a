import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, describe, expect, it } from 'vitest'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { fontPaths, textFamily } from '../../server/exporting/fonts.ts'
import { slimFontPaths, withoutTables } from '../../server/exporting/slim-fonts.ts'
import { dumbbell31, funnel28, multiples6, parts12 } from './meeting-models.ts'
import { heat30, ranking30, series8 } from './models.ts'

const folder = mkdtempSync(join(tmpdir(), 'bct-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const placed = (name: string) => {
  const parent = join(folder, name)
  mkdirSync(parent)
  return parent
}
const drawn = (svg: string, fontFiles: readonly string[]) =>
  new Resvg(svg, {
    fitTo: { mode: 'width', value: 900 },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: textFamily },
  })
    .render()
    .asPng()

describe('fonts for the renderer', () => {
  it.each(Object.entries({ ranking30, heat30, series8, dumbbell31, multiples6, funnel28, parts12 }))(
    'draw %s byte for byte as the whole fonts do',
    (_, chart) => {
      const svg = chartSvg(chart)
      expect(drawn(svg, slimFontPaths(folder)).equals(drawn(svg, fontPaths))).toBe(true)
    },
  )

  it('are copies in a folder of our own, about half as large, made once', () => {
    const parent = placed('once')
    const slim = slimFontPaths(parent)
    expect(slim.map((path) => basename(path))).toEqual(fontPaths.map((path) => basename(path)))
    const copies = slim.filter((path) => path.startsWith(parent))
    expect(copies).toHaveLength(4)
    for (const path of copies) {
      const whole = fontPaths.find((one) => basename(one) === basename(path))!
      expect(statSync(path).size).toBeLessThan(0.6 * statSync(whole).size)
    }
    const first = statSync(copies[0]!).mtimeMs
    expect(slimFontPaths(parent)).toEqual(slim)
    expect(statSync(copies[0]!).mtimeMs).toBe(first)
    writeFileSync(copies[0]!, 'half a font')
    expect(slimFontPaths(parent)).toEqual(slim)
    expect(readFileSync(copies[0]!).length).toBeGreaterThan(100_000)
  })

  it('are the fonts as they are where no copy can be kept safely', () => {
    const own = dirname(slimFontPaths(placed('name')).find((path) => path.startsWith(folder))!)
    const open = placed('open')
    mkdirSync(join(open, basename(own)))
    chmodSync(join(open, basename(own)), 0o777)
    expect(slimFontPaths(open)).toBe(fontPaths)
    const linked = placed('linked')
    symlinkSync(own, join(linked, basename(own)))
    expect(slimFontPaths(linked)).toBe(fontPaths)
    writeFileSync(join(folder, 'file'), '')
    expect(slimFontPaths(join(folder, 'file'))).toBe(fontPaths)
  })

  it('refuses what is no font', () => {
    expect(() => withoutTables(Buffer.from('wOF2 and so on'), new Set())).toThrow('TrueType')
  })
})
