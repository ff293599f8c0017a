/** What was published of the nation, its regions, and the blocks of a province. */
import type { SeedBenchmark } from '../../shapes.ts'
import { printed } from './shapes.ts'

type Given = Omit<SeedBenchmark, 'value' | 'decimals'> & { shown: string }

const one = ({ shown, ...given }: Given): SeedBenchmark => ({ ...given, ...printed(shown) })
const of = (index: string, year: number, kind: SeedBenchmark['kind'], name: string, shown: string, source: string) =>
  one({ index, year, kind, name, shown, source })

const nation = 'Cả nước'
const provinces63 = 'Bình quân 63 tỉnh, thành phố'

const regions = (year: number, source: string, rows: readonly (readonly [string, string, number])[]) =>
  rows.map(([name, shown, place]) =>
    one({ index: 'par_index', year, kind: 'region_mean', name, shown, place, ofUnits: 6, source }),
  )

/** Hải Phòng's own survey of 2025, not the ministry's. */
const haiPhong = (name: string, shown: string) =>
  one({
    index: 'sipas',
    year: 2025,
    kind: 'block_mean',
    name: `Hải Phòng tự đo: ${name}`,
    shown,
    source: 'thuonghieuvaphapluat.vn, d78783',
    publishedOn: '2026-01-09',
  })

export const benchmarks: readonly SeedBenchmark[] = [
  one({
    ...{ index: 'par_index', year: 2023, kind: 'nation_mean', name: provinces63, shown: '86.98' },
    note: 'Suy ra từ 88,37 năm 2024 và mức tăng 1,39 điểm',
    source: 'baomoi.net.vn, c51908021',
  }),
  one({
    ...{ index: 'par_index', year: 2024, kind: 'nation_mean', name: provinces63, shown: '88.37' },
    note: '13 địa phương nhóm A (từ 90), 50 địa phương nhóm B (từ 80 đến dưới 90)',
    source: 'baomoi.net.vn, c51908021',
  }),
  ...regions(2024, 'vietnamplus.vn, post1025126', [
    ['Đồng bằng sông Hồng', '90.17', 1],
    ['Đông Nam Bộ', '89.44', 2],
    ['Bắc Trung Bộ và duyên hải miền Trung', '88.51', 3],
    ['Trung du và miền núi phía Bắc', '88.20', 4],
    ['Đồng bằng sông Cửu Long', '87.37', 5],
    ['Tây Nguyên', '85.63', 6],
  ]),
  ...regions(2023, 'infographics.vn, 210954', [
    ['Đồng bằng sông Hồng', '88.33', 1],
    ['Đông Nam Bộ', '87.79', 2],
    ['Trung du và miền núi phía Bắc', '87.72', 3],
    ['Bắc Trung Bộ và duyên hải miền Trung', '86.82', 4],
    ['Đồng bằng sông Cửu Long', '85.42', 5],
    ['Tây Nguyên', '85.42', 5],
  ]),
  of('sipas', 2022, 'nation_mean', nation, '80.08', 'baotintuc.vn, video SIPAS 2023'),
  one({
    ...{ index: 'sipas', year: 2023, kind: 'nation_mean', name: nation, shown: '82.66' },
    note: '57 địa phương tăng, 6 địa phương giảm',
    source: 'baotintuc.vn, video SIPAS 2023',
  }),
  one({
    ...{ index: 'sipas', year: 2024, kind: 'nation_mean', name: nation, shown: '83.94' },
    note: '36.525 người được hỏi',
    source: 'en.vietnamplus.vn, post312944',
  }),
  haiPhong('toàn thành phố', '92.67'),
  haiPhong('khối sở, ban, ngành (14)', '93.95'),
  haiPhong('khối phường (45)', '92.26'),
  haiPhong('khối xã, đặc khu', '91.87'),
  one({
    ...{ index: 'pci', year: 2024, kind: 'nation_median', name: 'Trung vị 63 tỉnh, thành phố', shown: '67.67' },
    note: 'PCI gốc 68,18',
    source: 'm.tothethao.com, bài 2398235',
  }),
  of('papi', 2018, 'nation_mean', nation, '43.78', 'ddcilaocai.vn'),
  of('papi', 2019, 'nation_mean', nation, '43.61', 'ddcilaocai.vn'),
  one({
    ...{ index: 'dti', year: 2023, kind: 'nation', name: 'Chỉ số cấp quốc gia', shown: '0.7326' },
    source: 'dantri.com.vn, bài 20251021181803153',
    publishedOn: '2025-10-21',
  }),
  one({
    ...{ index: 'dti', year: 2024, kind: 'nation', name: 'Chỉ số cấp quốc gia', shown: '0.7955' },
    note: 'Tăng 8,6%',
    source: 'dantri.com.vn, bài 20251021181803153',
    publishedOn: '2025-10-21',
  }),
  one({
    ...{ index: 'dti', year: 2024, kind: 'nation_mean', name: 'Bình quân 34 tỉnh, thành phố', shown: '0.6961' },
    note: 'Tăng 2,6%',
    source: 'dantri.com.vn, bài 20251021181803153',
    publishedOn: '2025-10-21',
  }),
]
