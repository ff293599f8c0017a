/** Which cell of a board is meant, and how far one scrolls to see it, against a slow look at every cell. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardLayout, boxOf, placeAt, placeByKey, rowsSeen, scrollTo } from '../../web/charts/board-geometry.ts'

const layout: BoardLayout = {
  rows: 3321,
  columns: Array.from({ length: 8 }, (_, at) => ({ left: 200 + at * 120, width: 120 })),
  rowHeight: 28,
  bodyTop: 90,
  headHeight: 48,
  width: 1296,
  height: 760,
  scrollTop: 0,
  scrollLeft: 0,
}

const layouts = fc
  .record({
    rows: fc.integer({ min: 0, max: 40 }),
    widths: fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 6 }),
    rowHeight: fc.integer({ min: 18, max: 48 }),
    scrollTop: fc.integer({ min: 0, max: 900 }),
    scrollLeft: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ widths, ...rest }): BoardLayout => {
    const columns = widths.map((width, at) => ({
      left: widths.slice(0, at).reduce((sum, one) => sum + one, 80),
      width,
    }))
    return { ...rest, columns, bodyTop: 70, headHeight: 30, width: 300, height: 240 }
  })

describe('a board', () => {
  it('finds the cell under a point as a look at every cell does', () => {
    fc.assert(
      fc.property(layouts, fc.integer({ min: 0, max: 299 }), fc.integer({ min: 0, max: 239 }), (one, x, y) => {
        const under = one.columns.flatMap((_, column) =>
          Array.from({ length: one.rows }, (__, row) => ({ row, column })).filter((place) => {
            const { left, top, width, height } = boxOf(one, place)
            return y >= one.headHeight && x >= left && x < left + width && y >= top && y < top + height
          }),
        )
        expect(placeAt(one, x, y)).toEqual(under[0] ?? null)
      }),
    )
  })

  it('draws every row that is seen and none besides', () => {
    fc.assert(
      fc.property(layouts, (one) => {
        const seen = Array.from({ length: one.rows }, (_, row) => row).filter((row) => {
          const { top, height } = boxOf(one, { row, column: 0 })
          return top < one.height && top + height > 0
        })
        const { from, to } = rowsSeen(one)
        expect(Array.from({ length: to - from }, (_, at) => from + at)).toEqual(seen)
      }),
    )
  })

  it('scrolls no further than a cell needs to be seen below the head', () => {
    fc.assert(
      fc.property(layouts, fc.nat(), fc.nat(), (one, row, column) => {
        fc.pre(one.rows > 0)
        const place = { row: row % one.rows, column: column % one.columns.length }
        const by = scrollTo(one, place, 80)
        const moved = { ...one, scrollTop: one.scrollTop + by.top, scrollLeft: one.scrollLeft + by.left }
        const { left, top, width, height } = boxOf(moved, place)
        expect(top).toBeGreaterThanOrEqual(one.headHeight)
        expect(top + height).toBeLessThanOrEqual(one.height)
        expect(left).toBeGreaterThanOrEqual(80)
        expect(left + width).toBeLessThanOrEqual(one.width)
      }),
    )
  })

  it.each<[string, boolean, [number, number] | null, [number, number] | null]>([
    ['ArrowDown', false, null, [0, 0]],
    ['ArrowDown', false, [0, 0], [1, 0]],
    ['ArrowUp', false, [0, 3], [0, 3]],
    ['ArrowRight', false, [5, 7], [5, 7]],
    ['ArrowLeft', false, [5, 7], [5, 6]],
    ['PageDown', false, [0, 2], [24, 2]],
    ['PageUp', false, [10, 2], [0, 2]],
    ['Home', false, [9, 4], [9, 0]],
    ['End', false, [9, 4], [9, 7]],
    ['Home', true, [9, 4], [0, 0]],
    ['End', true, [9, 4], [3320, 7]],
    ['a', false, [9, 4], null],
    ['Tab', false, [9, 4], null],
  ])('%s (with Ctrl: %s) leads from %j to %j', (key, whole, from, to) => {
    const place = (at: [number, number] | null) => (at === null ? null : { row: at[0], column: at[1] })
    expect(placeByKey(layout, place(from), key, whole)).toEqual(place(to))
  })

  it('has no cell to walk to where nothing was found', () => {
    expect(placeByKey({ ...layout, rows: 0 }, null, 'ArrowDown', false)).toBeNull()
  })
})
