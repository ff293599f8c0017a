import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { fontPaths } from '../../server/exporting/fonts.ts'
import { element, letter, text } from '../../server/exporting/svg.ts'
import { figurePlaces, type Lettering, textWidth, wrapText } from '../../server/exporting/text-width.ts'

/** What the renderer really draws, from the left edge of the first sign to the right edge of the last. */
function drawnWidth(content: string, lettering: Lettering): number {
  const drawing = text(content, { x: 20, y: 100, lettering })
  const svg = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: 2000, height: 200, 'font-family': 'Be Vietnam Pro' },
    drawing,
  )
  return new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fontPaths] } }).getBBox()!.width
}

describe('text width', () => {
  const samples = ['Văn Miếu – Quốc Tử Giám', 'Thanh toán trực tuyến', 'Không còn khả năng đạt', 'ĐƯỢC GIẢI QUYẾT']
  const letterings = ([400, 500, 600, 700] as const).map((weight) => letter.text(40, weight))

  it.each(letterings)('is what the renderer draws, to 4 percent: weight $weight', (lettering) => {
    for (const sample of samples) {
      const ratio = drawnWidth(sample, lettering) / textWidth(sample, lettering)
      expect(ratio).toBeGreaterThan(0.96)
      expect(ratio).toBeLessThan(1.005)
    }
  })

  it('gives all figures with as many signs the same room', () => {
    const font = letter.figure(15, 600)
    expect(textWidth('11,1%', font)).toBeCloseTo(textWidth('44,4%', font), 6)
    expect(figurePlaces('111', font).starts).toHaveLength(3)
    expect(drawnWidth('44,4%', letter.figure(40))).toBeLessThanOrEqual(textWidth('44,4%', letter.figure(40)))
  })

  it('measures decomposed letters as composed ones', () => {
    const font = letter.text(15)
    expect(textWidth('Phường'.normalize('NFD'), font)).toBe(textWidth('Phường', font))
  })
})

describe('wrapping', () => {
  const font = letter.text(28, 600)
  const title = 'Thanh toán trực tuyến tăng bảy quý liền nhưng chưa quý nào đạt chỉ tiêu của thành phố'

  it('loses no word and keeps each line within the width', () => {
    for (const width of [200, 333, 500, 900]) {
      const lines = wrapText(title, width, font)
      expect(lines.join(' ')).toBe(title)
      for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(width)
    }
  })

  it('balances the lines', () => {
    const widths = wrapText(title, 1100, font).map((line) => textWidth(line, font))
    expect(widths).toHaveLength(2)
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.8)
  })

  it('never tears a word that fits, and breaks one that does not', () => {
    expect(wrapText('Tái sử\u00a0dụng dữ\u00a0liệu', 130, font)).toEqual(['Tái', 'sử dụng', 'dữ liệu'])
    const head = 'Văn\u00a0bản ký\u00a0số và tái\u00a0sử\u00a0dụng dữ\u00a0liệu số\u00a0hóa'
    const words = head.replaceAll('\u00a0', ' ').split(' ')
    for (let width = 180; width < 900; width += 7)
      expect(wrapText(head, width, font).join(' ').split(' ')).toEqual(words)
    const lines = wrapText('x'.repeat(100), 300, font)
    expect(lines.length).toBeGreaterThan(3)
    expect(lines.join('')).toBe('x'.repeat(100))
  })

  it('gives no line for an empty text', () => {
    expect(wrapText('', 100, font)).toEqual([])
    expect(wrapText('  ', 100, font)).toEqual([])
  })
})
