/**
 * Xã Xuân Lãnh (Đắk Lắk) under QĐ 766/QĐ-TTg, year 2026 up to 17 September: the counts behind its leaves and the points that
 * the portal printed. The other leaves of the commune were not at hand and are left out.
 */
import type { SeedLeafCount, SeedResults, UnitReference } from '../../shapes.ts'
import { reorganisation } from '../units/provinces.ts'

export const xuanLanh: UnitReference = { code: '22090', from: reorganisation }

const period = '2026'
const source = 'Cổng Dịch vụ công quốc gia, năm 2026 đến ngày 17/9/2026; bản lưu github.com/hauphanquoc/766-Analyze'

/** Leaf, counts, and points in hundredths as printed. Payment was printed for its group alone. */
const leaves: readonly (readonly [node: string, numerator: number, denominator: number, points: number | null])[] = [
  ['ON_TIME', 2151, 2237, 1923],
  ['ORIGINAL_RESULT_AVAILABLE', 2026, 2264, 537],
  ['SO_HOA_GIAY_TO_GIAI_QUYET', 954, 2264, 169],
  ['REUSED_DIGITIZED_DATA', 943, 2264, 104],
  ['CITIZEN_DATA_CONNECTED_DOSSIER', 935, 2264, 83],
  ['PAY_DOSSIERS', 1737, 1861, null],
  ['PAY_FORMALITIES', 15, 39, null],
  ['PAY_PROVISION', 6, 39, null],
]

export const xuanLanhCounts: SeedLeafCount[] = leaves.map(([node, numerator, denominator]) => ({
  scheme: 'qd766',
  unit: xuanLanh,
  period,
  node,
  numerator,
  denominator,
  source,
}))

const row = { index: 'qd766', scheme: 'qd766', unit: xuanLanh, period, decimals: 2 }

export const xuanLanh766: SeedResults = {
  source,
  publishedOn: '2026-09-17',
  results: [
    ...leaves.flatMap(([node, , , points]) => (points === null ? [] : [{ ...row, node, value: points }])),
    { ...row, node: 'TDGQ', value: 1923 },
    { ...row, node: 'TTTT', value: 694 },
  ],
}
