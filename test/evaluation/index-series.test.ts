/** The course of an index through mergers: by the index's own rule, and never across what cannot be compared. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../server/evaluation/catalogue.ts'
import { type IndexFacts, kinOf } from '../../server/evaluation/indices/index-facts.ts'
import { indexSeries } from '../../server/evaluation/indices/index-series.ts'
import type { IndexResult } from '../../server/evaluation/indices/results.ts'

type Merger = { into: number; from: number[]; whole: boolean }
/** Units are numbered; those of one generation begin in one year. */
type World = { values: Map<string, number>; mergers: Merger[]; merger: 'mean' | 'none' }

const years = ['2021', '2022', '2023', '2024', '2025']
/** Leaves 1 to 6 from 2000 on, 7 and 8 from 2023 on, 9 from 2025 on. */
const began = (id: number) => (id <= 6 ? '2000-01-01' : id <= 8 ? '2023-06-01' : '2025-06-01')

function factsOf({ values, mergers, merger }: World): IndexFacts {
  const units = Array.from({ length: 9 }, (_, index) => ({
    ...{ id: index + 1, code: String(index + 1), name: String(index + 1), kind: 'province' as const, parentId: null },
    ...{ validFrom: began(index + 1), validTo: null, fictional: false },
  }))
  const catalogue = {
    units,
    unitsById: new Map(units.map((unit) => [unit.id, unit])),
    successions: mergers.flatMap(({ into, from, whole }) =>
      from.map((fromId) => ({ fromId, toId: into, on: began(into), whole })),
    ),
    indexScales: new Map([['dti', { index: 'dti', top: 1, merger, level: 'province', owner: '' }]]),
    indicatorsByCode: new Map([['dti', { decimals: 4 }]]),
    schemes: new Map(),
    indexVersions: [],
  } as unknown as Catalogue
  const totals = [...values].map(([key, value], index): IndexResult => {
    const [unitId = '', period = ''] = key.split(' ')
    return {
      ...{ id: index, index: 'dti', scheme: null, period, unitId: Number(unitId), node: '', value, decimals: 4 },
      ...{ place: null, ofUnits: null, note: '', sourceId: 1, source: 'x', publishedOn: null, revision: 1 },
    }
  })
  return {
    catalogue,
    unit: units[8]!,
    totals,
    total: (_index, period, unitId) => totals.find((one) => one.period === period && one.unitId === unitId),
    benchmarks: [],
  }
}

/** What the world says of unit 9 in a year, by looking at nothing but the world. Undefined: nothing; null: not comparable. */
function slowly(world: World, id: number, year: string): number | null | undefined {
  const own = world.values.get(`${id} ${year}`)
  if (own !== undefined) return own
  const merger = world.mergers.find(({ into }) => into === id)
  if (!merger || merger.from.length === 0) return undefined
  const parts = merger.from.map((from) => slowly(world, from, year))
  if (parts.every((part) => part === undefined)) return undefined
  const [only] = merger.from
  const shared = world.mergers.filter(({ from }) => from.includes(only ?? 0)).length > 1
  if (parts.length === 1 && merger.whole && !shared) return parts[0]
  if (world.merger === 'none' || !merger.whole) return null
  let sum = 0
  for (const part of parts) {
    if (part === undefined || part === null) return null
    sum += part
  }
  return Math.floor(sum / parts.length + 0.5)
}

const world: fc.Arbitrary<World> = fc
  .record({
    values: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...years), fc.nat(10_000)), {
      maxLength: 40,
    }),
    seven: fc.subarray([1, 2, 3]),
    eight: fc.subarray([3, 4, 5]),
    nine: fc.subarray([6, 7, 8]),
    whole: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    merger: fc.constantFrom('mean' as const, 'none' as const),
  })
  .map(({ values, seven, eight, nine, whole, merger }) => ({
    values: new Map(values.map(([id, year, value]) => [`${id} ${year}`, value])),
    mergers: [
      { into: 7, from: seven, whole: whole[0] },
      { into: 8, from: eight, whole: whole[1] },
      { into: 9, from: nine, whole: whole[2] },
    ],
    merger,
  }))

describe('the course of an index', () => {
  it('equals a slow look at the world, over random mergers, parts and gaps', () => {
    fc.assert(
      fc.property(world, (one) => {
        const facts = factsOf(one)
        const points = new Map(indexSeries(facts, 'dti', 'year', 'territory').map((point) => [point.period, point]))
        for (const year of years) {
          const point = points.get(year)
          if (!point) continue
          const expected = slowly(one, 9, year)
          expect([year, point.number?.value ?? null]).toEqual([year, expected ?? null])
          expect(point.gap).toBe(expected === undefined ? 'not_published' : expected === null ? 'not_comparable' : null)
        }
        // Nothing that the kin have is left out.
        const kin = new Set(kinOf(facts.catalogue, facts.unit).map(({ id }) => id))
        for (const key of one.values.keys()) {
          const [id = '', year = ''] = key.split(' ')
          if (kin.has(Number(id))) expect(points.has(year)).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('under its own name alone tells only what was published of the unit itself', () => {
    fc.assert(
      fc.property(world, (one) => {
        for (const { period, number } of indexSeries(factsOf(one), 'dti', 'year', 'source'))
          expect(number?.value ?? null).toBe(one.values.get(`9 ${period}`) ?? null)
      }),
    )
  })

  it('never joins numbers across a gap', () => {
    fc.assert(
      fc.property(world, (one) => {
        const points = indexSeries(factsOf(one), 'dti', 'year', 'territory')
        points.forEach((point, at) => {
          const hasEarlier = points.slice(0, at).some(({ number }) => number !== null)
          if (point.number !== null && hasEarlier)
            expect(point.breaks).toBe(points[at - 1]?.number === null ? 'gap' : null)
        })
      }),
    )
  })
})
