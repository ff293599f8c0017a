/**
 * The invented province's own set for its wards and communes, with rules of every kind: 8 fields with the names and points of
 * QĐ 2948/QĐ-BNV of 2017, split into 97 leaves that no decision contains. Its thresholds are illustration too.
 */
import type { SeedScheme } from '../../shapes.ts'
import { source } from '../units.ts'
import { firstFields } from './first-fields.ts'
import { apart, lastFields } from './last-fields.ts'
import { treeOf } from './tree.ts'

export const parScheme: Omit<SeedScheme, 'unitId'> = {
  code: 'par_mh_2026',
  index: 'par_index',
  name: 'Bộ chỉ số CCHC cấp xã (dữ liệu minh họa)',
  decision: 'Quyết định minh họa 26/QĐ-UBND ngày 15/01/2026',
  issuer: 'UBND Thành phố Minh Họa',
  appliesTo: ['ward', 'commune', 'special_zone'],
  validFrom: '2026-01-01',
  validTo: null,
  source: `${source}; tên và điểm của tám lĩnh vực theo QĐ 2948/QĐ-BNV năm 2017`,
  state: 'in_force',
  decimals: 2,
  rounding: 'half_up',
  roundedAt: 'leaf',
  maximum: 10_000,
  classes: [
    { name: 'Xuất sắc', from: 9000 },
    { name: 'Tốt', from: 8000 },
    { name: 'Khá', from: 7000 },
    { name: 'Trung bình', from: 5000 },
    { name: 'Yếu', from: 0 },
  ],
  nodes: treeOf([...firstFields, ...lastFields], apart),
  asOf: null,
}
