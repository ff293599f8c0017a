/**
 * The wards whose plans are in this folder, the wards they became on 1 July 2025, and the other wards that became
 * part of those: without all predecessors a merged history would be a wrong sum. Districts no longer exist, so an old
 * ward hangs on its province.
 */
import type { SeedSuccession, SeedUnit, UnitReference } from '../../shapes.ts'
import { oldQuangTri, quangNinh, quangTri, reorganisation } from './provinces.ts'
import { dataset2025, dataset2026, startNotStated, unknownStart } from './sources.ts'

const before = (code: string): UnitReference => ({ code, from: unknownStart })

export const haiHoa = before('06742')
export const ward5 = before('19348')
export const oldBaiChay = before('06673')

/** Hải Phòng has 45 phường and the plan does not say which one wrote it; no official code can be given to it. */
export const haiPhongWard: UnitReference = { code: 'HP-2025', from: reorganisation }

type Merger = {
  code: string
  name: string
  province: UnitReference
  oldProvince: UnitReference
  /** All predecessors, each of them whole. Numbered wards keep "Phường" in their name. */
  from: readonly (readonly [code: string, name: string, kind?: SeedUnit['kind']])[]
}

const mergers: readonly Merger[] = [
  {
    code: '06712',
    name: 'Móng Cái 1',
    province: quangNinh,
    oldProvince: quangNinh,
    from: [
      ['06712', 'Trần Phú'],
      [haiHoa.code, 'Hải Hòa'],
      ['06751', 'Bình Ngọc'],
      ['06721', 'Trà Cổ'],
      ['06745', 'Hải Xuân', 'commune'],
    ],
  },
  {
    code: '19351',
    name: 'Nam Đông Hà',
    province: quangTri,
    oldProvince: oldQuangTri,
    from: [
      ['19342', 'Phường 2'],
      [ward5.code, 'Phường 5'],
      ['19336', 'Đông Lễ'],
      ['19351', 'Đông Lương'],
    ],
  },
  {
    code: '06673',
    name: 'Bãi Cháy',
    province: quangNinh,
    oldProvince: quangNinh,
    from: [
      ['06679', 'Hùng Thắng'],
      [oldBaiChay.code, 'Bãi Cháy'],
    ],
  },
]

export const unitsOfThePlans: SeedUnit[] = [
  ...mergers.flatMap((merger) =>
    merger.from.map(
      ([code, name, kind]): SeedUnit => ({
        code,
        name,
        kind: kind ?? 'ward',
        parent: merger.oldProvince,
        validFrom: unknownStart,
        validTo: '2025-06-30',
        source: `${dataset2025}; ${startNotStated}`,
      }),
    ),
  ),
  ...mergers.map(
    ({ code, name, province }): SeedUnit => ({
      code,
      name,
      kind: 'ward',
      parent: province,
      validFrom: reorganisation,
      validTo: null,
      source: dataset2026,
    }),
  ),
  {
    code: haiPhongWard.code,
    name: 'Phường (tên không ghi trong văn bản)',
    kind: 'ward',
    parent: { code: '31', from: reorganisation },
    validFrom: reorganisation,
    validTo: null,
    source:
      'Kế hoạch cải cách hành chính năm 2025 của một phường thuộc thành phố Hải Phòng; văn bản không ghi tên phường, mã HP-2025 không phải mã chính thức',
  },
]

export const wardSuccessions: SeedSuccession[] = mergers.flatMap((merger) =>
  merger.from.map(([code]) => ({
    from: before(code),
    to: { code: merger.code, from: reorganisation },
    on: reorganisation,
    whole: true,
    source: `${dataset2026}, danh sách đơn vị trước sắp xếp`,
  })),
)
