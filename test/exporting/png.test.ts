import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { chartSvg } from '../../server/exporting/chart-svg.ts'
import { readFontTable } from '../../server/exporting/font-table.ts'
import { fontPaths } from '../../server/exporting/fonts.ts'
import { svgToPng } from '../../server/exporting/png.ts'
import { element, letter, text } from '../../server/exporting/svg.ts'
import { ranking30 } from './models.ts'

const bases = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const small = bases.flatMap((base) => tones.map((tone) => (base + tone).normalize('NFC')))
const vietnamese = [...new Set([...small, ...small.map((one) => one.toUpperCase()), 'đ', 'Đ', '₫'])]
const others = [...'≥≤><=−–“”…·%.,/()+0123456789']

/** The size stands in the first chunk, after the signature. */
const size = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

describe('letters', () => {
  it('counts the Vietnamese alphabet with its tones as it should', async () => {
    expect(small.every((one) => [...one].length === 1)).toBe(true)
    // 144 vowels with and without tones, of which 12 are ASCII; with đ and Đ the 134 letters of Unicode, and ₫.
    expect(vietnamese.filter((one) => one.codePointAt(0)! > 127)).toHaveLength(132 + 3)
  })

  it.each(fontPaths)('%s has every Vietnamese letter, ≥ and every sign that is printed', async (path) => {
    const { advance } = readFontTable(path)
    const missing = [...vietnamese, ...others].filter((one) => !(Number(advance(one.codePointAt(0)!)) > 0))
    expect(missing).toEqual([])
    expect(advance(0x2714)).toBeUndefined()
  })

  it('draws each of them: none is blank and none the empty box', async () => {
    const draw = (content: string) =>
      new Resvg(
        element(
          'svg',
          { xmlns: 'http://www.w3.org/2000/svg', width: 40, height: 40, 'font-family': 'Be Vietnam Pro' },
          text(content, { x: 5, y: 30, lettering: letter.text(24) }),
        ),
        { font: { loadSystemFonts: false, fontFiles: [...fontPaths] } },
      )
        .render()
        .asPng()
        .toString('base64')
    const pictures = vietnamese.map(draw)
    expect(new Set(pictures).size).toBe(vietnamese.length)
    expect(pictures).not.toContain(draw(' '))
    expect(pictures).not.toContain(draw('\u{10fffd}'))
  })
})

describe('PNG of a chart', async () => {
  const svg = chartSvg(ranking30)
  const png = await svgToPng(svg)

  it('is 1800 px wide and as high as the picture asks', async () => {
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(size(png)).toEqual({ width: 1800, height: Math.round((height! * 1800) / width!) })
    expect(size(await svgToPng(svg, { width: 600 })).width).toBe(600)
  })

  it('shows its text: it differs from one drawn without fonts', async () => {
    const bare = new Resvg(svg, { fitTo: { mode: 'width', value: 1800 }, font: { loadSystemFonts: false } })
    const withoutText = await svgToPng(svg.replaceAll(/<text.*?<\/text>/g, ''))
    expect(bare.render().asPng().equals(withoutText)).toBe(true)
    expect(png.equals(withoutText)).toBe(false)
  })

  it('is the same bytes for the same picture', async () => {
    expect((await svgToPng(svg)).equals(png)).toBe(true)
  })

  it('draws a unit whose name only looks like a reference', async () => {
    const name = '<image href="file:///etc/passwd"/> href="x" url(http://127.0.0.1) <!DOCTYPE>'
    const rows = [{ ...ranking30.rows[0]!, name }]
    expect(size(await svgToPng(chartSvg({ ...ranking30, rows }))).width).toBe(1800)
  })

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(http://127.0.0.1/x)"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg"><style>@import "x"</style></svg>',
  ])('refuses a reference to something outside: %s', async (outside) => {
    await expect(svgToPng(outside)).rejects.toThrow('outside')
  })
})
