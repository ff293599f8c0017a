/**
 * Random decrees over random years: mergers, splits, parts, renames, codes taken over. What every unit's past adds up to is
 * told by following its links back; here it is written down going forward instead, as a registrar would, and must agree.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineageOf } from '#domain/lineage.ts'
import { dayBefore, endingUnits, mergerFaults, type NewUnit } from '#domain/merger.ts'
import { daysAfter, lastDayOf, monthsBetween } from '#domain/period.ts'
import { bearersOf, ownMonths, type Succession, sourceBearers } from '#domain/succession.ts'
import { type Unit, unitByCode } from '#domain/unit.ts'

const [first, last] = ['2024-01', '2026-12']
const allMonths = monthsBetween(first, last)
const codes = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

/** A decree as drawn: days after the last one, which of the living take part, and into how many units. */
type Draw = { gap: number; takes: number[]; into: number; partly: boolean[]; code: number; rename: boolean }
const draw: fc.Arbitrary<Draw> = fc.record({
  gap: fc.integer({ min: 1, max: 120 }),
  takes: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  into: fc.integer({ min: 1, max: 3 }),
  partly: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  code: fc.nat(20),
  rename: fc.boolean(),
})

/** The registrar's book: the past of a unit as it was written down on the day it began, month by month; null is unknown. */
type Entry = { unit: Unit; past: Map<string, number | null> }
type World = { units: Unit[]; links: Succession[]; book: Map<number, Entry>; refused: number }

const province: Unit = {
  id: 1,
  code: 'P',
  name: 'P',
  kind: 'province',
  parentId: null,
  validFrom: '2000-01-01',
  validTo: null,
  fictional: true,
}

/** What a unit reported in a month: prime-like, so that no two sums are equal by chance. */
const reported = (unitId: number, month: string) => unitId * 1009 + allMonths.indexOf(month) * 97_003

function worldOf(draws: readonly Draw[]): World {
  const world: World = { units: [province], links: [], book: new Map(), refused: 0 }
  for (const code of codes.slice(0, 5))
    begin(world, { code, name: code, kind: 'ward', parts: [] }, '2020-01-01', new Map())
  let day = '2024-01-05'
  for (const one of draws) {
    day = daysAfter(day, one.gap)
    if (day > lastDayOf(last)) break
    enact(world, planOf(world, one, day), day)
  }
  return world
}

function planOf(world: World, one: Draw, day: string): NewUnit[] {
  const living = world.units.filter((unit) => unit.kind === 'ward' && unit.validTo === null)
  const taken = [...new Set(one.takes.map((at) => living[at % living.length] as Unit))]
  return Array.from({ length: one.into }, (_, at) => {
    const pool = one.rename ? codes : taken.map((unit) => unit.code)
    const code = pool[(one.code + at) % pool.length] as string
    return {
      code,
      name: `${code} ${day} ${at}`,
      kind: 'ward',
      parts: taken
        .map((unit, index) => ({ code: unit.code, whole: one.partly[index] !== true, index }))
        // Whole units go to one of the new ones, divided ones to all of them.
        .filter(({ whole, index }) => !whole || index % one.into === at)
        .map(({ code: part, whole }) => ({ code: part, whole })),
    }
  })
}

function enact(world: World, into: NewUnit[], on: string): void {
  const plan = { on, decreeDate: on, into }
  const { found, faults } = endingUnits(plan, world.units)
  if (faults.length + mergerFaults(plan, province, found, world.units).length > 0) {
    world.refused += 1
    return
  }
  const ended = new Map([...found].map(([code, unit]) => [code, world.book.get(unit.id) as Entry]))
  for (const { unit } of ended.values()) unit.validTo = dayBefore(on)
  for (const one of into) {
    const past = new Map<string, number | null>()
    for (const month of allMonths.filter((known) => lastDayOf(known) < on)) {
      let sum: number | null = 0
      for (const { code, whole } of one.parts) {
        const { unit, past: older } = ended.get(code) as Entry
        const own = lastDayOf(month) >= unit.validFrom ? reported(unit.id, month) : (older.get(month) ?? null)
        sum = sum === null || !whole || own === null ? null : sum + own
      }
      past.set(month, sum)
    }
    const unit = begin(world, one, on, past)
    for (const { code, whole } of one.parts)
      world.links.push({ fromId: (ended.get(code) as Entry).unit.id, toId: unit.id, on, whole })
  }
}

function begin(world: World, { code, name, kind }: NewUnit, from: string, past: Entry['past']): Unit {
  const unit = {
    id: world.units.length + 1,
    code,
    name,
    kind,
    parentId: 1,
    validFrom: from,
    validTo: null,
    fictional: true,
  }
  world.units.push(unit)
  world.book.set(unit.id, { unit, past })
  return unit
}

const draws = fc.array(draw, { minLength: 1, maxLength: 14 })

test('the past of every unit is what was written down when it began, or “không so sánh được” where a part moved', () => {
  let [sums, unknown, refused] = [0, 0, 0]
  fc.assert(
    fc.property(draws, (drawn) => {
      const world = worldOf(drawn)
      refused += world.refused
      const byId = new Map(world.units.map((unit) => [unit.id, unit]))
      for (const { unit, past } of world.book.values())
        for (const month of allMonths) {
          const told = bearersOf(unit, month, byId, world.links)
          const own = lastDayOf(month) >= unit.validFrom
          const expected = own ? reported(unit.id, month) : past.get(month)
          if (told.comparable) {
            expect(told.unitIds.reduce((sum, id) => sum + reported(id, month), 0)).toBe(expected)
            expect(new Set(told.unitIds).size).toBe(told.unitIds.length)
            sums += told.unitIds.length > 1 ? 1 : 0
          } else {
            expect([null, undefined]).toContain(expected)
            unknown += 1
          }
        }
    }),
    { numRuns: 300 },
  )
  // The drawing reaches what it is for.
  for (const count of [sums, unknown, refused]) expect(count).toBeGreaterThan(50)
})

test('a code means one unit on any day, and no month is two units’ own', () => {
  let reused = 0
  fc.assert(
    fc.property(draws, (drawn) => {
      const { units, book } = worldOf(drawn)
      const living = [...book.values()].map(({ unit }) => unit)
      for (const month of allMonths) {
        const day = lastDayOf(month)
        const there = living.filter((unit) => unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo))
        expect(new Set(there.map((unit) => unit.code)).size).toBe(there.length)
        for (const unit of living) {
          const isOwn = there.includes(unit)
          expect(sourceBearers(unit, month).comparable).toBe(isOwn)
          expect(ownMonths(unit, [month])).toEqual(isOwn ? [month] : [])
          if (isOwn) expect(unitByCode(units, unit.code, day)).toBe(unit)
        }
      }
      reused += living.length - new Set(living.map((unit) => unit.code)).size
    }),
    { numRuns: 150 },
  )
  expect(reused).toBeGreaterThan(50)
})

test('the lineage reaches everybody from whom a unit came, each link once, and nobody else', () => {
  fc.assert(
    fc.property(draws, (drawn) => {
      const { units, links } = worldOf(drawn)
      for (const unit of units) {
        const { before, after, isCut } = lineageOf(unit.id, links, 500)
        expect(isCut).toBe(false)
        expect(before.map(({ link }) => link).toSorted(byEnds)).toEqual(linksFrom(unit.id, links, 'toId', 'fromId'))
        expect(after.map(({ link }) => link).toSorted(byEnds)).toEqual(linksFrom(unit.id, links, 'fromId', 'toId'))
      }
    }),
    { numRuns: 100 },
  )
})

/** Every link up or down the stream, by going over all of them until none is added. */
function linksFrom(unitId: number, links: readonly Succession[], at: 'fromId' | 'toId', next: 'fromId' | 'toId') {
  const reached = new Set([unitId])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const link of links) if (reached.has(link[at])) reached.add(link[next])
  }
  return links.filter((link) => reached.has(link[at])).toSorted(byEnds)
}

function byEnds(left: Succession, right: Succession): number {
  return left.toId - right.toId || left.fromId - right.fromId
}
