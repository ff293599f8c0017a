/**
 * The invented province of the sample, its thirty units of today and three wards that ended on 30 June 2025.
 * No name here is borne by a real commune; everything is marked as illustration.
 */
import type { UnitKind } from '../../server/domain/unit.ts'
import type { SeedSuccession, SeedUnit, UnitReference } from '../shapes.ts'

export const source = 'dữ liệu minh họa'
const founded = '2020-01-01'
/** The day on which real communes were merged too; the sample follows it so that its breaks look familiar. */
const merged = '2025-07-01'
const lastDayBefore = '2025-06-30'

export const province: UnitReference = { code: 'MH', from: founded }

/** The codes that plans, accounts and stories speak of, by the name of the unit. */
export const codes = {
  nangMai: 'MH01',
  huongBuoi: 'MH02',
  muaNgau: 'MH03',
  songBac: 'MH04',
  chuongNgan: 'MH07',
  hoaGao: 'MH08',
  thuBiec: 'MH09',
  vuonSach: 'MH10',
  haVang: 'MH12',
  mayTrang: 'MH13',
  trucXinh: 'MH14',
  suongSom: 'MH16',
  benMo: 'MH17',
  saoHom: 'MH18',
  nhacXanh: 'MH20',
  doiSim: 'MH21',
  luaChin: 'MH22',
  ruongBiec: 'MH23',
  khoiLam: 'MH24',
  suoiReo: 'MH26',
  catMin: 'MH28',
  daCuoi: 'MH29',
  sanHo: 'MH30',
  oldHuongBuoi: 'MH90',
  vuonCau: 'MH91',
  loiSoi: 'MH92',
} as const

const current: [code: string, name: string, kind: UnitKind, validFrom: string][] = [
  ['MH01', 'Nắng Mai', 'ward', founded],
  ['MH02', 'Hương Bưởi', 'ward', merged],
  ['MH03', 'Mưa Ngâu', 'ward', founded],
  ['MH04', 'Sóng Bạc', 'ward', founded],
  ['MH05', 'Trăng Rằm', 'ward', founded],
  ['MH06', 'Cầu Vồng', 'ward', founded],
  ['MH07', 'Chuông Ngân', 'ward', founded],
  ['MH08', 'Hoa Gạo', 'ward', founded],
  ['MH09', 'Thu Biếc', 'ward', founded],
  ['MH10', 'Vườn Sách', 'ward', merged],
  ['MH11', 'Gió Lành', 'ward', founded],
  ['MH12', 'Hạ Vàng', 'ward', founded],
  ['MH13', 'Mây Trắng', 'ward', founded],
  ['MH14', 'Trúc Xinh', 'ward', founded],
  ['MH15', 'Đèn Lồng', 'ward', founded],
  ['MH16', 'Sương Sớm', 'ward', founded],
  ['MH17', 'Bến Mơ', 'ward', founded],
  ['MH18', 'Sao Hôm', 'ward', founded],
  ['MH19', 'Lá Biếc', 'ward', founded],
  ['MH20', 'Nhạc Xanh', 'ward', founded],
  ['MH21', 'Đồi Sim', 'commune', founded],
  ['MH22', 'Lúa Chín', 'commune', founded],
  ['MH23', 'Ruộng Biếc', 'commune', founded],
  ['MH24', 'Khói Lam', 'commune', founded],
  ['MH25', 'Cánh Diều', 'commune', founded],
  ['MH26', 'Suối Reo', 'commune', founded],
  ['MH27', 'Rơm Vàng', 'commune', founded],
  ['MH28', 'Cát Mịn', 'commune', founded],
  ['MH29', 'Đá Cuội', 'commune', founded],
  ['MH30', 'San Hô', 'special_zone', founded],
]

const ended: [code: string, name: string][] = [
  ['MH90', 'Hương Bưởi'],
  ['MH91', 'Vườn Cau'],
  ['MH92', 'Lối Sỏi'],
]

/** The province, its units of today and the wards that they succeeded. */
export const units: SeedUnit[] = [
  { code: province.code, name: 'Minh Họa', kind: 'province', parent: null, validFrom: founded, validTo: null, source },
  ...current.map(
    ([code, name, kind, validFrom]): SeedUnit => ({
      code,
      name,
      kind,
      parent: province,
      validFrom,
      validTo: null,
      source,
    }),
  ),
  ...ended.map(
    ([code, name]): SeedUnit => ({
      code,
      name,
      kind: 'ward',
      parent: province,
      validFrom: founded,
      validTo: lastDayBefore,
      source,
    }),
  ),
]

/** The reference of a unit of the sample. Throws RangeError for a code that the sample does not have. */
export function unitOf(code: string): UnitReference {
  const unit = units.find((one) => one.code === code)
  if (!unit) throw new RangeError(`no sample unit ${code}`)
  return { code, from: unit.validFrom }
}

/**
 * Hương Bưởi took in two whole wards, so its history is their sum. Lối Sỏi was divided: Vườn Sách was founded on one
 * part and cannot be compared with anything before; Thu Biếc, which existed, was enlarged by the other.
 * The first successor named takes over the open dossiers.
 */
export const successions: SeedSuccession[] = (
  [
    [codes.oldHuongBuoi, codes.huongBuoi, true],
    [codes.vuonCau, codes.huongBuoi, true],
    [codes.loiSoi, codes.vuonSach, false],
    [codes.loiSoi, codes.thuBiec, false],
  ] as const
).map(([from, to, whole]) => ({ from: unitOf(from), to: unitOf(to), on: merged, whole, source }))
