/** Units of which published scores are known: a commune to the leaf, and communes of Hải Phòng that its ranking of 2025 names. */
import type { UnitKind } from '../../../server/domain/unit.ts'
import type { SeedUnit } from '../../shapes.ts'
import { province, reorganisation } from './provinces.ts'
import { dataset2026 } from './sources.ts'

const communes: readonly (readonly [province: string, code: string, name: string, kind: UnitKind])[] = [
  ['66', '22090', 'Xuân Lãnh', 'commune'],
  ['31', '10678', 'Bắc An Phụ', 'ward'],
  ['31', '11224', 'Khúc Thừa Dụ', 'commune'],
  ['31', '11311', 'Hồng Bàng', 'ward'],
  ['31', '11413', 'Hải An', 'ward'],
  ['31', '11602', 'Hồng An', 'ward'],
  ['31', '11629', 'An Lão', 'commune'],
  ['31', '11761', 'Quyết Thắng', 'commune'],
  ['31', '11887', 'Vĩnh Am', 'commune'],
  ['31', '11914', 'Cát Hải', 'special_zone'],
]

export const unitsOfExamples: SeedUnit[] = communes.map(([above, code, name, kind]) => ({
  code,
  name,
  kind,
  parent: province(above),
  validFrom: reorganisation,
  validTo: null,
  source: dataset2026,
}))
