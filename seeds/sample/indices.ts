/**
 * Indices "published" of the invented city and of its communes over some years, all of it illustration: places of the city among
 * 63 provinces and among 34 since 2025, and the communes' PAR INDEX (that of 2025 is not out yet) and satisfaction, in blocks.
 */
import type { SeedResult, SeedResults } from '../shapes.ts'
import { between } from './noise.ts'
import { province, source, units } from './units.ts'

type CityRow = readonly [index: string, year: string, value: number, decimals: number, place: number]

const ofTheCity: readonly CityRow[] = [
  ['par_index', '2021', 8612, 2, 31],
  ['par_index', '2022', 8487, 2, 29],
  ['par_index', '2023', 8741, 2, 22],
  ['par_index', '2024', 8866, 2, 19],
  ['par_index', '2025', 8931, 2, 9],
  ['sipas', '2022', 8014, 2, 30],
  ['sipas', '2023', 8309, 2, 24],
  ['sipas', '2024', 8352, 2, 28],
  ['sipas', '2025', 8517, 2, 13],
  ['papi', '2021', 4188, 2, 34],
  ['papi', '2022', 4205, 2, 27],
  ['papi', '2023', 4302, 2, 21],
  ['papi', '2024', 4357, 2, 18],
  ['pci', '2021', 6502, 2, 27],
  ['pci', '2022', 6588, 2, 24],
  ['pci', '2023', 6645, 2, 25],
  ['pci', '2024', 6791, 2, 20],
  ['dti', '2022', 5872, 4, 33],
  ['dti', '2023', 6210, 4, 28],
  ['dti', '2024', 6894, 4, 17],
]

/** The sub-indices of PCI, in the order of its scheme; the totals above follow from them to 0,02. */
const subIndices: Readonly<Record<string, readonly number[]>> = {
  '2023': [712, 668, 641, 774, 688, 602, 671, 645, 668, 748],
  '2024': [728, 681, 662, 781, 702, 618, 690, 657, 680, 759],
}
const codes = [
  'entry_costs',
  'access_to_land',
  'transparency',
  'time_costs',
  'informal_charges',
  'policy_bias',
  'proactivity',
  'business_support',
  'labour_policy',
  'law_order',
]
const weights = [5, 5, 20, 5, 10, 5, 5, 20, 20, 5]

const totalOf = (parts: readonly number[]) =>
  Math.round(parts.reduce((sum, part, at) => sum + part * weights[at]!, 0) / 10)

const rankedOf = (year: string) => (year < '2025' ? 63 : 34)

const cityResults = ofTheCity.flatMap(([index, period, value, decimals, place]): SeedResult[] => {
  const parts = index === 'pci' ? subIndices[period] : undefined
  const row = { index, scheme: index === 'pci' ? 'pci_to_2024' : null, unit: province, period, decimals }
  const ofUnits = rankedOf(period)
  if (parts === undefined) return [{ ...row, node: '', value, place, ofUnits }]
  const nodes = codes.map((node, at) => ({ ...row, node, value: parts[at]! }))
  return [{ ...row, node: '', value: totalOf(parts), place, ofUnits }, ...nodes]
})

const existed = ({ validFrom, validTo }: (typeof units)[number], year: string) =>
  validFrom <= `${year}-12-31` && (validTo === null || validTo >= `${year}-12-31`)

/** Communes ranked apart from phường; equal points share a place. */
function communes(index: string, year: string, low: number, high: number): SeedResult[] {
  const blocks = [
    units.filter((unit) => unit.kind === 'ward' && existed(unit, year)),
    units.filter(({ kind }) => kind === 'commune' || kind === 'special_zone').filter((unit) => existed(unit, year)),
  ]
  return blocks.flatMap((block) => {
    const rows = block.map(({ code, validFrom }) => ({
      unit: { code, from: validFrom },
      // A commune stays roughly where it is from year to year.
      value: Math.min(high, between(low, high - 300, code, index) + between(0, 300, code, index, year)),
    }))
    return rows.map(({ unit, value }) => ({
      ...{ index, scheme: null, period: year, node: '', decimals: 2, unit, value },
      place: 1 + rows.filter((other) => other.value > value).length,
      ofUnits: rows.length,
    }))
  })
}

export const sampleIndices: SeedResults[] = [
  { source: `Cơ quan chủ trì từng chỉ số (${source})`, publishedOn: null, results: cityResults },
  {
    source: `Quyết định công bố của UBND thành phố Minh Họa (${source})`,
    publishedOn: '2026-01-15',
    results: [
      ...communes('par_index', '2024', 7_400, 9_500),
      ...communes('sipas', '2024', 8_200, 9_700),
      ...communes('sipas', '2025', 8_300, 9_800),
    ],
  },
]
