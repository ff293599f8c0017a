/** Chart models of the size and kind that a province draws: 30 units as on the overview, 126 communes, 8 quarters. */
import type { Assessment } from '#domain/assessment.ts'
import type { Frame, HeatChart, RankingChart, RankingRow, SeriesChart, SeriesPoint, Table } from '#domain/chart.ts'
import { formatInteger, formatScaled } from '#domain/measure.ts'

export const frame: Frame = {
  title: '15 đơn vị chưa đạt, 2 gần đạt chỉ tiêu thanh toán trực tuyến',
  subtitle: 'Tỷ lệ hồ sơ có phí, lệ phí được thanh toán trực tuyến, Thành phố Minh Họa, quý III/2026',
  source: 'Phiếu số liệu tháng 7, 8, 9 năm 2026 của các đơn vị',
  status: 'Tạm tính, 28/30 đơn vị, số liệu đến 07/10/2026',
  mark: 'Dữ liệu minh họa',
}

const counted =
  `Lá Biếc 936/1152 60 = met|Bến Mơ 738/984 60 ↑1 met|Sao Hôm 624/832 60 = met|Trăng Rằm 907/1327 60 ↑1 met
Cánh Diều 279/425 50 ↓1 met|Nhạc Xanh 837/1320 60 ↑2 met|Nắng Mai 417/681 60 ↑2 met|Cát Mịn 220/363 50 ↓1 met
Sương Sớm 813/1369 60 ↑3 near 9|Cầu Vồng 695/1229 60 ↑1 missed 43|Gió Lành 457/821 60 ↑2 missed 36
Trúc Xinh 727/1314 60 ↑6 missed 62|Chuông Ngân 752/1382 60 ↓7 missed 78|Đèn Lồng 705/1297 60 = missed 74
Thu Biếc 532/988 60 = missed 61|Hạ Vàng 631/1185 60 ↑1 missed 80|Khói Lam 311/590 50 ↑3 met|Suối Reo 182/347 50 ↓2 met
Vườn Sách 513/1015 60 ↑7 missed 96|Hoa Gạo 398/799 60 ↑2 missed 82|Rơm Vàng 258/521 50 = near 3
Hương Bưởi 321/666 60 ↓3 missed 79|Mây Trắng 285/612 60 = missed 83|Đồi Sim 142/313 50 ↑1 missed 15
Lúa Chín 216/481 50 ↑2 missed 25|Ruộng Biếc 180/411 50 ↑2 missed 26|Sóng Bạc 432/1023 60 ↓3 missed 182`
    .split(/[|\n]/)
    .map((line) => /^(.+?) (\d+)\/(\d+) (\d+) (\S+) (\w+) ?(\d*)$/.exec(line)!)

function row(place: string, name: string, cases: [number, number], rest: Partial<RankingRow>): RankingRow {
  const scaled = Math.floor((cases[0] * 1000) / cases[1])
  return {
    place,
    name,
    value: scaled / 10,
    shown: `${formatScaled(scaled, 1)}%`,
    fraction: `${formatInteger(cases[0])}/${formatInteger(cases[1])}`,
    target: 60,
    assessment: 'missed',
    movement: '',
    gap: '',
    ...rest,
  }
}

export function unranked(name: string, reason: string): RankingRow {
  const nothing = { value: null, fraction: '', target: 60, assessment: 'no_data', movement: '', gap: '' } as const
  return { place: '–', name, shown: reason, ...nothing }
}

/** The ranking of the overview: 27 ranked, 3 unranked, the city first. */
export const ranking30: RankingChart = {
  kind: 'ranking',
  rowHead: 'Đơn vị',
  frame,
  maximum: 100,
  total: row('', 'Toàn thành phố', [13519, 23468], { gap: 'thiếu 562' }),
  rows: [
    ...counted.map(([, name, good, all, target, movement, assessment, gap], index) =>
      row(index === 2 ? '2' : String(index + 1), name!, [Number(good), Number(all)], {
        target: Number(target),
        movement: movement!,
        assessment: assessment as Assessment,
        gap: gap === '' ? '' : `thiếu ${gap}`,
      }),
    ),
    unranked('Mưa Ngâu', 'chưa xếp hạng: chưa nộp tháng 9'),
    unranked('Đá Cuội', 'chưa xếp hạng: chưa nộp tháng 9'),
    unranked('San Hô', '52,4% (11/21) · không xếp hạng: mẫu số 21, dưới 30'),
  ],
}

/** 126 communes with names up to the longest real ones, all assessments, no total. */
export const ranking126: RankingChart = {
  kind: 'ranking',
  rowHead: 'Đơn vị',
  frame: {
    ...frame,
    title:
      'Hà Nội: 84 trong 126 xã, phường chưa đạt chỉ tiêu số hóa kết quả giải quyết thủ tục hành chính; 12 đơn vị giảm ba quý liền',
    mark: null,
  },
  maximum: 100,
  total: row('', 'Toàn thành phố', [812345, 1003456], { assessment: 'near', target: 81, gap: 'thiếu 455' }),
  rows: Array.from({ length: 126 }, (_, index) => {
    const names = [
      'Văn Miếu – Quốc Tử Giám',
      'Đại Xuyên',
      'Phượng Dực',
      'Ô Diên',
      'Nghĩa Đô',
      'Đặc khu Hoàng Sa',
      'Kỳ Sơn',
    ]
    const name = `${names[index % names.length]} ${index + 1}`
    if (index % 40 === 39) return unranked(name, 'chưa đủ số liệu tháng 7, 8')
    const assessment = (['met', 'near', 'missed', 'out_of_reach', 'no_target'] as const)[Math.floor(index / 26)]!
    return row(String(index + 1), name, [99_999 - index * 613, 100_003], {
      assessment,
      target: assessment === 'no_target' ? null : 80,
      movement: ['↑12', '↓104', '=', 'mới'][index % 4]!,
      gap: assessment === 'met' || assessment === 'no_target' ? '' : `thiếu ${formatInteger(index * 613)}`,
    })
  }),
}

function point(
  label: string,
  value: number | null,
  target: number | null,
  rest: Partial<SeriesPoint> = {},
): SeriesPoint {
  return {
    label,
    value,
    shown: value === null ? 'chưa có số liệu' : `${formatScaled(Math.round(value * 10), 1)}%`,
    target,
    targetShown: target === null ? '' : `≥ ${target}%`,
    assessment: value === null ? 'no_data' : target === null ? 'no_target' : value >= target ? 'met' : 'missed',
    breaksBefore: false,
    ...rest,
  }
}

/** Eight quarters: a missing one, a target that rises twice, values close to the target line. */
export const series8: SeriesChart = {
  kind: 'series',
  frame: {
    ...frame,
    title: 'Thanh toán trực tuyến của phường Hương Bưởi giảm hai quý liền',
    subtitle: 'Tỷ lệ hồ sơ có phí, lệ phí được thanh toán trực tuyến, theo quý',
  },
  minimum: 30,
  maximum: 70,
  name: 'Hương Bưởi',
  points: [
    point('IV/2024', 48.9, 45),
    point('I/2025', 44.9, 50),
    point('II/2025', 51, 50),
    point('III/2025', null, 50),
    point('IV/2025', 53.7, 50),
    point('I/2026', 57.1, 60),
    point('II/2026', 50.5, 60),
    point('III/2026', 48.2, 60),
  ],
}

/** 36 months, a break in the middle, the last value met and near its target. */
export const series36: SeriesChart = {
  ...series8,
  minimum: 90,
  maximum: 100,
  points: Array.from({ length: 36 }, (_, index) => {
    const label = `T${(index % 12) + 1}/${24 + Math.floor(index / 12)}`
    const value = 93 + Math.round(Math.sin(index / 3) * 20 + index * 1.2) / 10
    return point(label, index === 8 ? null : value, index < 12 ? 95 : 97, { breaksBefore: index === 18 })
  }),
}

const indicatorNames = [
  'Đúng hạn',
  'Hài lòng',
  'Thanh toán trực tuyến',
  'Văn bản ký số',
  'Nộp trực tuyến',
  'Số hóa hồ sơ đầu vào',
  'Số hóa kết quả',
  'Tái sử dụng dữ liệu',
]

/** 30 units by 8 indicators with every status. */
export const heat30: HeatChart = {
  kind: 'heat',
  frame: {
    ...frame,
    title: 'Trăng Rằm và Cầu Vồng chưa đạt 4 trong 8 chỉ tiêu',
    subtitle: 'Quý III/2026, xếp theo số chỉ tiêu chưa đạt',
  },
  rowHead: 'Đơn vị',
  columns: indicatorNames.map((name, index) => ({ name, target: index === 2 ? '≥ 60%; 50%' : `≥ ${98 - index * 4}%` })),
  rows: [
    { name: 'Toàn thành phố', isTotal: true, last: '4/8', cells: cells(7) },
    ...ranking30.rows.map((one, index) => ({
      name: one.name,
      isTotal: false,
      last: `${(index * 5) % 9}/8`,
      cells: cells(index),
    })),
  ],
  lastHead: 'Số chỉ tiêu đạt',
}

function cells(seed: number): HeatChart['rows'][number]['cells'] {
  return indicatorNames.map((_, column) => {
    const kinds: Assessment[] = [
      'met',
      'met',
      'met',
      'near',
      'missed',
      'met',
      'out_of_reach',
      'no_target',
      'not_applicable',
      'met',
      'no_data',
    ]
    const assessment = seed > 27 ? 'no_data' : kinds[(seed * 7 + column * 3) % kinds.length]!
    const isEmpty = assessment === 'no_data' || assessment === 'not_applicable'
    return { shown: isEmpty ? '' : `${formatScaled(300 + ((seed * 97 + column * 131) % 701), 1)}%`, assessment }
  })
}

/** The table behind the ranking of 30: place, code, name, counts, rate, status word. */
export const table30: Table = {
  frame,
  sheetName: 'Xếp hạng',
  columns: [
    { name: 'Hạng', kind: 'number', decimals: 0 },
    { name: 'Mã', kind: 'text', decimals: 0 },
    { name: 'Đơn vị', kind: 'text', decimals: 0 },
    { name: 'Hồ sơ thanh toán trực tuyến', kind: 'number', decimals: 0 },
    { name: 'Hồ sơ có phí, lệ phí', kind: 'number', decimals: 0 },
    { name: 'Tỷ lệ', kind: 'percent', decimals: 1 },
    { name: 'Điểm', kind: 'number', decimals: 2 },
    { name: 'Đánh giá', kind: 'text', decimals: 0 },
  ],
  rows: ranking30.rows.map((one, index) => {
    const [good = null, all = null] = one.fraction === '' ? [] : one.fraction.replaceAll('.', '').split('/').map(Number)
    const place = one.value === null ? null : Number(one.place)
    return [
      place,
      `0${String(index * 37 + 4).padStart(4, '0')}`,
      one.name,
      good,
      all,
      one.value,
      one.value === null ? null : index * 1.25,
      one.assessment,
    ]
  }),
}
