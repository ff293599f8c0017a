/** The long list of tasks by its pure parts: what the address asks, which rows are drawn, which days a month has. */
import { describe, expect, it } from 'vitest'
import { towards, windowOf } from '../../web/components/row-window.ts'
import { askedOf, cleared, filtersSet, scopeOf } from '../../web/features/tasks/asked.ts'
import { pagesIn } from '../../web/features/tasks/pages.ts'
import { weekdayOf, weeksOf } from '../../web/features/tasks/weeks.ts'
import { parseSearch, searchOf, stringifySearch } from '../../web/search.ts'

const today = '2026-11-21'
const ward = { parent: { code: 'MH' }, unit: { code: 'MH02' } }
const city = { parent: { code: 'MH' }, unit: null }
const isProvince = (code: string) => code === 'MH'

describe('the address of the list', () => {
  it('shows a ward’s people their ward, and others their province with all below it, of this year', () => {
    expect(askedOf({}, scopeOf({}, ward, today), isProvince)).toMatchObject({ unit: 'MH02', year: 2026 })
    const ofCity = askedOf({}, scopeOf({}, city, today), isProvince)
    expect(ofCity).toMatchObject({ parent: 'MH', year: 2026 })
    expect(ofCity).not.toHaveProperty('unit')
  })

  it('asks for all units and years by a word, and for a plan whole, whoever’s it is', () => {
    const all = { 'don-vi': 'moi', nam: 'moi' } as const
    expect(scopeOf(all, ward, today)).toEqual({ unit: undefined, year: undefined })
    expect(scopeOf({ 'ke-hoach': 4 }, ward, today)).toEqual({ unit: undefined, year: undefined })
    expect(
      askedOf({ 'ke-hoach': 4, 'cua-toi': '1', tim: '  ký số ' }, scopeOf({}, ward, today), isProvince),
    ).toMatchObject({
      plan: 4,
      responsible: 'me',
      q: 'ký số',
    })
  })

  it('knows what is filtered, and takes all of it away at once but not the view', () => {
    const search = searchOf.tasks(parseSearch('?xem=bang&tinh-trang=overdue&linh-vuc=procedures&cua-toi=1&tim=k%C3%BD'))
    expect(filtersSet(search)).toEqual(['linh-vuc', 'tinh-trang', 'cua-toi', 'tim'])
    const after = { ...search, ...cleared }
    expect(filtersSet(after)).toEqual([])
    expect(stringifySearch(after)).toBe('?xem=bang')
  })

  it.each([
    'xem=cay',
    'don-vi=%3Cb%3E',
    'nam=1999',
    'ke-hoach=0',
    'linh-vuc=tea',
    'tinh-trang=late',
    'cua-toi=2',
    'thang=13',
  ])('leaves out a word that is not well formed: %s', (words) => {
    expect(Object.values(searchOf.tasks(parseSearch(`?${words}`))).filter((one) => one !== undefined)).toEqual([])
  })
})

describe('the rows near the screen', () => {
  const all = () => true
  const row = 76

  it.each([
    ['at the top', 300, { from: 0, to: 12 }],
    ['further down', -row * 1000, { from: 996, to: 1016 }],
    ['at the end', 900 - row * 5000, { from: 4984, to: 5000 }],
  ])('are found %s', (_name, top, expected) => {
    expect(windowOf(5000, top, row * 5000, 900)).toEqual(expected)
  })

  it('are none of an empty list', () => {
    expect(windowOf(0, 0, 0, 900)).toEqual({ from: 0, to: 0 })
  })

  it('ask for the pages on which they are, across the border of two', () => {
    expect(pagesIn({ from: 0, to: 0 })).toEqual([])
    expect(pagesIn({ from: 90, to: 100 })).toEqual([0])
    expect(pagesIn({ from: 95, to: 101 })).toEqual([0, 1])
  })

  it('are drawn a few at a time, what is on the screen first, until all are there', () => {
    const wanted = { from: 996, to: 1016 }
    let drawn = { from: 0, to: 12 }
    const steps: number[] = []
    for (let step = 0; step < 20; step += 1) {
      const next = towards(drawn, wanted, all)
      steps.push(next.to - next.from)
      if (step === 0) expect(next.from).toBe(1000)
      drawn = next
    }
    expect(drawn).toEqual(wanted)
    expect(steps.every((size, index) => size - (steps[index - 1] ?? 0) <= 3)).toBe(true)
  })

  it('keep what is still wanted, and drop the rest at once', () => {
    expect(towards({ from: 0, to: 20 }, { from: 6, to: 20 }, all)).toEqual({ from: 6, to: 20 })
  })

  it('wait for a page that has not come', () => {
    expect(towards({ from: 90, to: 100 }, { from: 90, to: 110 }, (index) => index < 100)).toEqual({ from: 90, to: 100 })
    expect(towards({ from: 0, to: 0 }, { from: 0, to: 12 }, () => false)).toEqual({ from: 0, to: 0 })
  })
})

describe('the month of the calendar', () => {
  it.each([
    ['2026-11', 6, 6, 0],
    ['2026-02', 5, 6, 5],
    ['2027-02', 4, 0, 6],
    ['2024-02', 5, 3, 3],
  ])('%s has %i weeks, from weekday %i to weekday %i', (month, weeks, first, last) => {
    const days = weeksOf(month)
    expect(days).toHaveLength(weeks)
    expect(days.every((week) => week.length === 7)).toBe(true)
    const own = days.flat().filter((day) => day !== null)
    expect([own[0], weekdayOf(own[0] ?? ''), weekdayOf(own.at(-1) ?? '')]).toEqual([`${month}-01`, first, last])
    expect(own).toEqual([...new Set(own)].sort())
  })
})
