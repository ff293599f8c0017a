/**
 * Bộ chỉ số 766, the one set that scores every commune of the country, with the published points of Hà Nội.
 * The portal's method of 2026 is not comparable with that of 2025, whose scores are therefore not here.
 */
import type { SeedScheme, SeedScore } from '../shapes.ts'
import { groupOrder, publishedOn, publishedRows, publishedSource } from './qd766/hanoi-2026-10-01.ts'
import { qd766Nodes } from './qd766/nodes.ts'
import { reorganisation } from './units/provinces.ts'

const scheme = 'qd766'
const period = publishedOn.slice(0, 4)

/** One score per group of each commune, and the published total under the empty node. */
const scores: SeedScore[] = publishedRows.flatMap(([code, total, ...groups]) => {
  const unit = { code, from: reorganisation }
  return [
    { scheme, node: '', unit, period, points: total },
    ...groupOrder.map((node, place) => ({ scheme, node, unit, period, points: groups[place]! })),
  ]
})

export const qd766: SeedScheme = {
  code: scheme,
  name: 'Bộ chỉ số 766 phục vụ người dân, doanh nghiệp (cách tính của Cổng năm 2026)',
  decision: 'QĐ 766/QĐ-TTg ngày 23/6/2022',
  validFrom: '2022-06-23',
  validTo: null,
  source: publishedSource,
  nodes: qd766Nodes,
  scores,
  asOf: publishedOn,
}
