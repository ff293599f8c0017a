/**
 * Bộ chỉ số 766, the one set that scores every commune of the country, with the published points of Hà Nội.
 * The portal's method of 2026 is not comparable with that of 2025, whose scores are therefore not here.
 */
import type { SeedResult, SeedResults, SeedScheme } from '../shapes.ts'
import { groupOrder, publishedOn, publishedRows, publishedSource } from './qd766/hanoi-2026-10-01.ts'
import { qd766Nodes } from './qd766/nodes.ts'
import { reorganisation } from './units/provinces.ts'

const scheme = 'qd766'
const period = publishedOn.slice(0, 4)

/** The published total under the empty node, and one score per group of each commune. */
export const hanoi766: SeedResults = {
  source: publishedSource,
  publishedOn,
  results: publishedRows.flatMap(([code, total, ...groups]): SeedResult[] => {
    const row = { index: scheme, scheme, unit: { code, from: reorganisation }, period, decimals: 2 }
    return [
      { ...row, node: '', value: total },
      ...groupOrder.map((node, place) => ({ ...row, node, value: groups[place]! })),
    ]
  }),
}

export const qd766: SeedScheme = {
  code: scheme,
  index: scheme,
  name: 'Bộ chỉ số 766 phục vụ người dân, doanh nghiệp (cách tính của Cổng năm 2026)',
  decision: 'QĐ 766/QĐ-TTg ngày 23/6/2022',
  issuer: 'Thủ tướng Chính phủ',
  unitId: null,
  appliesTo: ['ward', 'commune', 'special_zone'],
  validFrom: '2022-06-23',
  validTo: null,
  source: publishedSource,
  state: 'in_force',
  decimals: 2,
  rounding: 'half_up',
  roundedAt: 'leaf',
  maximum: 10_000,
  classes: [],
  nodes: qd766Nodes,
  asOf: publishedOn,
}
