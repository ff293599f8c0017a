/** Published results as seeds: within their scales, of units that existed, and PCI 2019 recomputed from its sub-indices. */
import { describe, expect, test } from 'vitest'
import { indexScales } from '../../seeds/reference/index-scales.ts'
import { pci2019 } from '../../seeds/reference/pci2019.ts'
import { published } from '../../seeds/reference/published.ts'
import { benchmarks } from '../../seeds/reference/results/benchmarks.ts'
import { pci2019Results } from '../../seeds/reference/results/pci-2019.ts'
import { expectUnique, unitByKey, unitKey } from './reference-lookups.ts'

const all = published.flatMap(({ source, results }) => results.map((one) => ({ ...one, source })))
const of = (index: string, period: string, name: string) =>
  all.filter((one) => one.index === index && one.period === period && unitByKey.get(unitKey(one.unit))?.name === name)

describe('published results', () => {
  test('name each cell of a source once, a known unit, and a value within the scale', () => {
    expectUnique(published.map(({ source, publishedOn }) => `${source} ${publishedOn}`))
    expectUnique(all.map((one) => [one.source, one.index, one.period, unitKey(one.unit), one.node].join(' ')))
    for (const { index, unit, value, decimals, place = 1, ofUnits = place } of all) {
      expect(unitByKey.has(unitKey(unit)), unit.code).toBe(true)
      expect(value / 10 ** decimals).toBeLessThanOrEqual(indexScales.find((one) => one.index === index)?.top ?? 0)
      expect(place).toBeLessThanOrEqual(ofUnits)
    }
  })

  test('belong to the unit that had the name: Bắc Giang and Long An ended, DTI 2024 is of the provinces of today', () => {
    expect(of('pci', '2024', 'Long An').map(({ unit }) => unit.code)).toEqual(['80'])
    expect(of('par_index', '2012', 'Bắc Giang').map(({ unit }) => unit.code)).toEqual(['24'])
    expect(of('dti', '2024', 'Hải Phòng').map(({ unit }) => unit.from)).toEqual(['2025-07-01'])
    expect(of('pci', '2024', 'Hải Phòng').map(({ unit }) => unit.from)).toEqual(['2000-01-01'])
    expect(of('papi', '2023', 'Thừa Thiên Huế')).toHaveLength(1)
  })

  test('keep both figures of PAPI 2020 of Quảng Ninh, and none where none was published', () => {
    expect(of('papi', '2020', 'Quảng Ninh').map(({ value, decimals }) => [value, decimals])).toEqual([
      [48_881, 3],
      [48_811, 3],
    ])
    expect([of('papi', '2023', 'Quảng Ninh'), of('papi', '2023', 'Bình Dương')]).toEqual([[], []])
  })

  test('keep decimals as they were printed', () => {
    expect(of('dti', '2024', 'Hồ Chí Minh')).toMatchObject([{ value: 7770, decimals: 4, place: 4, ofUnits: 34 }])
    expect(of('sipas', '2024', 'Hà Nội')).toMatchObject([{ value: 865, decimals: 1 }])
  })
})

describe('PCI 2019', () => {
  const ofUnit = Map.groupBy(pci2019Results.results, ({ unit }) => unitKey(unit))

  test('has 22 provinces with ten sub-indices and a total', () => {
    expect(ofUnit.size).toBe(22)
    for (const rows of ofUnit.values())
      expect(rows.map(({ node }) => node)).toEqual(['', ...pci2019.nodes.map(({ code }) => code)])
  })

  test('adds up to the published total within 0,02, by the weights', () => {
    for (const [unit, rows] of ofUnit) {
      // Hundredths of a sub-index times points of a hundred, over 10: exact in thousands of hundredths.
      const exact = pci2019.nodes.reduce(
        (sum, { code, maximum }) => sum + rows.find(({ node }) => node === code)!.value * (maximum ?? 0),
        0,
      )
      const total = rows.find(({ node }) => node === '')!.value
      expect(Math.abs(exact / 1000 - total), unit).toBeLessThanOrEqual(2)
    }
  })
})

test('benchmarks name their source and stand within the scale', () => {
  expectUnique(benchmarks.map(({ index, year, kind, name, source }) => `${index} ${year} ${kind} ${name} ${source}`))
  for (const { index, value, decimals, source } of benchmarks) {
    expect(value / 10 ** decimals).toBeLessThanOrEqual(indexScales.find((one) => one.index === index)?.top ?? 0)
    expect(source.length).toBeGreaterThan(8)
  }
})
