/**
 * The 34 provinces and centrally-run cities since 1 July 2025, and what they were before: eleven went through the
 * reorganisation unchanged. Đồng Nai became a centrally-run city on 30 April 2026; its code and territory did not change,
 * so it is one row.
 */
import type { SeedSuccession, SeedUnit, UnitReference } from '../../shapes.ts'
import { mergedProvinces } from './old-provinces.ts'
import { codes2004, dataset2025, dataset2026, startNotStated, unknownStart } from './sources.ts'

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

/** Hà Nội as it is since Hà Tây and others joined it. */
const wideHanoi = { code: '01', from: '2008-08-01' }
/** Huế became a centrally-run city, with its own name, half a year before the others changed. */
const cityOfHue = { code: '46', from: '2025-01-01' }
export const thuaThienHue = { code: '46', from: unknownStart }

/** First day and what proves it, of those that went through the reorganisation unchanged. */
const unchanged: Record<string, { from: string; proof: string }> = {
  [wideHanoi.code]: { from: wideHanoi.from, proof: 'Nghị quyết 15/2008/QH12 về điều chỉnh địa giới thành phố Hà Nội' },
  [cityOfHue.code]: { from: cityOfHue.from, proof: 'Nghị quyết 175/2024/QH15 về thành lập thành phố Huế' },
  ...Object.fromEntries(
    ['04', '11', '12', '14', '20', '22', '38', '40', '42'].map((code) => [
      code,
      { from: unknownStart, proof: startNotStated },
    ]),
  ),
}

/** A province of today, from its first day on. */
export function province(code: string): UnitReference {
  return { code, from: unchanged[code]?.from ?? reorganisation }
}

export const oldProvince = (code: string): UnitReference => ({ code, from: unknownStart })

/** Quảng Ninh went through the reorganisation unchanged: one unit before and after. */
export const quangNinh = province('22')
export const oldQuangTri = oldProvince('45')
export const quangTri = province('44')

const resolution = 'Nghị quyết 202/2025/QH15 về sắp xếp đơn vị hành chính cấp tỉnh'

export const provinces: SeedUnit[] = [
  ...provinces2026.map(([code, name]): SeedUnit => {
    const same = unchanged[code]
    return {
      code,
      name,
      kind: 'province',
      parent: null,
      validFrom: province(code).from,
      validTo: null,
      source: same ? `${dataset2026}; không thay đổi khi sắp xếp năm 2025; ${same.proof}` : dataset2026,
    }
  }),
  ...mergedProvinces.flatMap(({ from }) =>
    from.map(
      ([code, name]): SeedUnit => ({
        code,
        name,
        kind: 'province',
        parent: null,
        validFrom: unknownStart,
        validTo: '2025-06-30',
        source: `${codes2004}; ${dataset2025}; ${resolution}; ${startNotStated}`,
      }),
    ),
  ),
  {
    code: thuaThienHue.code,
    name: 'Thừa Thiên Huế',
    kind: 'province',
    parent: null,
    validFrom: unknownStart,
    validTo: '2024-12-31',
    source: `${codes2004}; ${unchanged[cityOfHue.code]?.proof}; ${startNotStated}`,
  },
]

export const provinceSuccessions: SeedSuccession[] = [
  ...mergedProvinces.flatMap(({ into, from }) =>
    from.map(([code]) => ({
      from: oldProvince(code),
      to: province(into),
      on: reorganisation,
      whole: true,
      source: resolution,
    })),
  ),
  {
    from: thuaThienHue,
    to: cityOfHue,
    on: cityOfHue.from,
    whole: true,
    source: unchanged[cityOfHue.code]?.proof ?? '',
  },
]
