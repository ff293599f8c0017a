import { describe, expect, it } from 'vitest'
import { type Box, crosses, freePlace, placesAround } from '../../server/exporting/label-places.ts'

const inside: Box = { left: 0, top: 0, right: 100, bottom: 100 }
const box: Box = { left: 40, top: 40, right: 60, bottom: 60 }

describe('a segment through a box', () => {
  it.each([
    ['across', 0, 50, 100, 50, true],
    ['upright', 50, 0, 50, 100, true],
    ['aslant through a corner', 30, 50, 50, 30, true],
    ['beside it', 0, 30, 100, 30, false],
    ['on its line but short of it', 0, 50, 30, 50, false],
    ['aslant past a corner', 20, 50, 50, 20, false],
    ['within it', 45, 45, 55, 55, true],
  ])('%s', (_, x1, y1, x2, y2, expected) => {
    expect(crosses({ x1, y1, x2, y2 }, box)).toBe(expected)
    expect(crosses({ x1: x2, y1: y2, x2: x1, y2: y1 }, box)).toBe(expected)
  })
})

describe('a free place', () => {
  const candidates = placesAround(50, 50, 20, 10, 6)

  it('is above the point by preference', () => {
    expect(freePlace(candidates, { inside, labels: [], segments: [] }, 0)).toEqual({
      left: 40,
      top: 34,
      right: 60,
      bottom: 44,
    })
  })

  it('is below where a line runs above, and nowhere on another label', () => {
    const target = { x1: 0, y1: 40, x2: 100, y2: 40 }
    const below = { left: 40, top: 56, right: 60, bottom: 66 }
    expect(freePlace(candidates, { inside, labels: [], segments: [target] }, 0)).toEqual(below)
    const elsewhere = freePlace(candidates, { inside, labels: [below], segments: [target] }, 0)
    expect(elsewhere).toEqual({ left: 40, top: 24, right: 60, bottom: 34 })
    expect(freePlace(candidates, { inside, labels: [inside], segments: [] }, 9)).toBeUndefined()
  })

  it('is never outside the plot, and crosses no more lines than tolerated', () => {
    const narrow = { ...inside, top: 46 }
    expect(freePlace(candidates, { inside: narrow, labels: [], segments: [] }, 0)?.top).toBeGreaterThanOrEqual(46)
    const lines = Array.from({ length: 30 }, (_, index) => ({ x1: 0, y1: index * 4, x2: 100, y2: index * 4 }))
    expect(freePlace(candidates, { inside, labels: [], segments: lines }, 1)).toBeUndefined()
  })
})
