/** Who is named on which slide, and what a screen of any shape makes of a slide. */
import { describe, expect, it } from 'vitest'
import { slidesOf } from '#domain/edition-slides.ts'
import { namesLike, nextPlace, placesOf, plainName } from '../../web/features/presentation/rows-named.ts'
import { stageOf } from '../../web/features/presentation/use-stage.ts'
import { editionContent } from '../exporting/edition-fixture.ts'

const content = editionContent({ units: 176 })
const slides = slidesOf(content)
const places = placesOf(slides, content.pages)
const keysOf = (name: string) => (places.get(name) ?? []).map(({ at }) => slides[at]?.key)

describe('names on slides', () => {
  it('are found once each, whatever kind is written behind them', () => {
    expect(keysOf('Khói Lam')).toContain('ranking:online_payment/2')
    expect([...places.keys()].some((name) => name.endsWith(')'))).toBe(false)
    for (const [, some] of places) expect(new Set(some.map(({ at }) => at)).size).toBe(some.length)
  })

  it('are found with their row where a long ranking has no room for it', () => {
    const page = content.pages.find(({ key }) => key === 'ranking:online_payment')
    if (page?.chart?.kind !== 'ranking') throw new Error('the fixture has this ranking')
    const left = page.chart.rows[80]
    const first = slides.findIndex(({ key }) => key === 'ranking:online_payment/1')
    expect(places.get(plainName(left?.name ?? ''))?.find(({ at }) => at === first)?.apart).toEqual(left)
    const shown = page.chart.rows[0]
    expect(places.get(plainName(shown?.name ?? ''))?.find(({ at }) => at === first)?.apart).toBeUndefined()
  })

  it('are not those of the whole, nor words of a table that nobody bears', () => {
    expect(places.has('Toàn thành phố')).toBe(false)
    expect(places.has('PAR INDEX')).toBe(false)
  })

  it('are typed without marks, those that begin so first', () => {
    expect(namesLike(places, 'huong buoi')).toEqual(['Hương Bưởi'])
    expect(namesLike(places, '  ')).toEqual([])
    expect(namesLike(places, 'bac')[0]).toBe('Sóng Bạc')
  })

  it('are gone through one after the other, and from the last back to the first', () => {
    const some = [2, 5, 9].map((at) => ({ at, apart: undefined }))
    expect(nextPlace(some, 5, false)?.at).toBe(5)
    expect(nextPlace(some, 5, true)?.at).toBe(9)
    expect(nextPlace(some, 9, true)?.at).toBe(2)
    expect(nextPlace([], 0, false)).toBeUndefined()
  })
})

describe('the stage', () => {
  it.each([
    ['16:9', 1920, 1080, { width: 1920, scale: 1, left: 0, top: 0 }],
    ['4:3', 1024, 768, { width: 1440, scale: 768 / 1080, left: 0, top: 0 }],
    ['16:10', 1280, 800, { width: 1728, scale: 800 / 1080, left: 0, top: 0 }],
  ])('fills a screen of %s', (_, width, height, stage) => {
    expect(stageOf(width, height)).toEqual(stage)
  })

  it('stands in the middle of a screen that is wider or taller than any projector', () => {
    expect(stageOf(2560, 1080)).toEqual({ width: 1920, scale: 1, left: 320, top: 0 })
    const phone = stageOf(390, 844)
    expect(phone.scale).toBeCloseTo(390 / 1440)
    expect(phone.top).toBeGreaterThan(0)
  })
})
