/**
 * The 34 provinces and centrally-run cities since 1 July 2025, and the two old provinces that the plans' wards belonged
 * to. Đồng Nai became a centrally-run city on 30 April 2026; its code and territory did not change, so it is one row.
 */
import type { SeedSuccession, SeedUnit } from '../../shapes.ts'
import { dataset2025, dataset2026, startNotStated, unknownStart } from './sources.ts'

/** Code and name. Names stand without "tỉnh" or "thành phố"; spelling as in the source. */
const provinces2026: readonly (readonly [code: string, name: string])[] = [
  ['01', 'Hà Nội'],
  ['04', 'Cao Bằng'],
  ['08', 'Tuyên Quang'],
  ['11', 'Điện Biên'],
  ['12', 'Lai Châu'],
  ['14', 'Sơn La'],
  ['15', 'Lào Cai'],
  ['19', 'Thái Nguyên'],
  ['20', 'Lạng Sơn'],
  ['22', 'Quảng Ninh'],
  ['24', 'Bắc Ninh'],
  ['25', 'Phú Thọ'],
  ['31', 'Hải Phòng'],
  ['33', 'Hưng Yên'],
  ['37', 'Ninh Bình'],
  ['38', 'Thanh Hoá'],
  ['40', 'Nghệ An'],
  ['42', 'Hà Tĩnh'],
  ['44', 'Quảng Trị'],
  ['46', 'Huế'],
  ['48', 'Đà Nẵng'],
  ['51', 'Quảng Ngãi'],
  ['52', 'Gia Lai'],
  ['56', 'Khánh Hoà'],
  ['66', 'Đắk Lắk'],
  ['68', 'Lâm Đồng'],
  ['75', 'Đồng Nai'],
  ['79', 'Hồ Chí Minh'],
  ['80', 'Tây Ninh'],
  ['82', 'Đồng Tháp'],
  ['86', 'Vĩnh Long'],
  ['91', 'An Giang'],
  ['92', 'Cần Thơ'],
  ['96', 'Cà Mau'],
]

export const reorganisation = '2025-07-01'

/** Quảng Ninh went through the reorganisation unchanged: one unit before and after. */
export const quangNinh = { code: '22', from: unknownStart }
export const oldQuangBinh = { code: '44', from: unknownStart }
export const oldQuangTri = { code: '45', from: unknownStart }
export const quangTri = { code: '44', from: reorganisation }

const unchanged = new Set([quangNinh.code])

const resolution = 'Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh'

export const provinces: SeedUnit[] = [
  ...provinces2026.map(
    ([code, name]): SeedUnit => ({
      code,
      name,
      kind: 'province',
      parent: null,
      validFrom: unchanged.has(code) ? unknownStart : reorganisation,
      validTo: null,
      source: unchanged.has(code)
        ? `${dataset2026}; không thay đổi khi sắp xếp năm 2025; ${startNotStated}`
        : dataset2026,
    }),
  ),
  ...[
    { code: oldQuangBinh.code, name: 'Quảng Bình' },
    { code: oldQuangTri.code, name: 'Quảng Trị' },
  ].map(
    ({ code, name }): SeedUnit => ({
      code,
      name,
      kind: 'province',
      parent: null,
      validFrom: unknownStart,
      validTo: '2025-06-30',
      source: `${dataset2025}; ${resolution}; ${startNotStated}`,
    }),
  ),
]

export const provinceSuccessions: SeedSuccession[] = [oldQuangBinh, oldQuangTri].map((from) => ({
  from,
  to: quangTri,
  on: reorganisation,
  whole: true,
  source: resolution,
}))
