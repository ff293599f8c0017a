/** Models of a quarterly meeting as a province draws them: comparison of two quarters, small multiples, funnel, parts. */
import type { Assessment } from '#domain/assessment.ts'
import type { DumbbellChart, FunnelChart, MultiplesChart, PartsChart } from '#domain/chart.ts'
import { funnelCurve, funnelZone } from '#domain/funnel.ts'
import { formatInteger, formatScaled } from '#domain/measure.ts'
import { frame, ranking30, series8 } from './models.ts'

export const longName = 'Đặc khu Hành chính Kinh tế Biển đảo Minh Họa Đông Bắc Nguyễn Thị Minh Khai số Một'

const rate = (value: number) => `${formatScaled(Math.round(value * 10), 1)}%`

function changeOf(before: number, now: number): string {
  const tenths = Math.round(now * 10) - Math.round(before * 10)
  return tenths === 0 ? '=' : `${tenths > 0 ? '↑' : '↓'} ${formatScaled(Math.abs(tenths), 1)} điểm %`
}

/** 30 units and the whole; one without a number now, one without one before, one with neither, one name of 80 letters. */
export const dumbbell31: DumbbellChart = {
  kind: 'dumbbell',
  frame: {
    ...frame,
    title: '21 đơn vị tăng, 6 đơn vị giảm thanh toán trực tuyến so với quý II',
    subtitle: 'Tỷ lệ hồ sơ có phí, lệ phí được thanh toán trực tuyến, quý III/2026 so với quý II/2026',
  },
  rowHead: 'Đơn vị',
  minimum: 30,
  maximum: 90,
  beforeName: 'Quý II/2026',
  nowName: 'Quý III/2026',
  rows: [
    {
      name: 'Toàn thành phố',
      before: 56,
      beforeShown: '56,0%',
      now: 57.6,
      nowShown: '57,6%',
      change: '↑ 1,6 điểm %',
      assessment: 'missed',
      isTotal: true,
    },
    ...ranking30.rows.map((row, index) => {
      const before = row.value === null ? 51.3 : row.value + ((index * 37) % 90) / 10 - 5.5
      const hasBefore = index !== 5 && index !== 28
      const now = row.value
      return {
        name: index === 2 ? longName : row.name,
        before: hasBefore ? before : null,
        beforeShown: hasBefore ? rate(before) : 'chưa đủ số liệu tháng 5, 6',
        now,
        nowShown: row.shown,
        change: hasBefore && now !== null ? changeOf(before, now) : '',
        assessment: row.assessment,
      }
    }),
  ],
}

const panelNames = [
  'Đúng hạn',
  'Hài lòng',
  'Thanh toán trực tuyến',
  'Văn bản ký số',
  'Nộp trực tuyến',
  'Số hóa hồ sơ đầu vào khi tiếp nhận tại bộ phận một cửa',
]

/** Six indicators over eight quarters, one of them without a last number, one without a target. */
export const multiples6: MultiplesChart = {
  kind: 'multiples',
  frame: {
    ...frame,
    title: 'Thành phố Minh Họa đạt 3 trong 6 chỉ tiêu; thanh toán trực tuyến tăng 7 quý liền',
    subtitle: 'Sáu chỉ tiêu chính theo quý, quý IV/2024 đến quý III/2026',
  },
  minimum: 30,
  maximum: 100,
  panels: panelNames.map((name, panel) => ({
    name,
    note: ['còn thiếu 37 hồ sơ', '', 'còn thiếu 562 hồ sơ', '', '', 'còn thiếu 1.204 hồ sơ'][panel] ?? '',
    points: series8.points.map((point, index) => {
      const isMissing = (panel === 4 && index === 7) || (panel === 1 && index === 3)
      const value = isMissing
        ? null
        : [95.6, 88, 40, 84, 62, 70][panel]! + ((index * (panel + 2)) % 11) * 0.3 + index * 0.2
      const target = panel === 3 ? null : [98, 90, index < 5 ? 50 : 60, 0, 60, 75][panel]!
      const assessment: Assessment =
        value === null
          ? 'no_data'
          : target === null
            ? 'no_target'
            : value >= target
              ? 'met'
              : target - value < 2
                ? 'near'
                : 'missed'
      return {
        label: point.label,
        value,
        shown: value === null ? 'chưa đủ số liệu tháng 8, 9' : rate(value),
        target,
        targetShown: target === null ? '' : `≥ ${target}%`,
        assessment,
        breaksBefore: panel === 3 && index === 4,
      }
    }),
  })),
}

function funnelOf(target: number, counts: { name: string; successes: number; cases: number }[]): FunnelChart {
  const values = counts.map(({ successes, cases }) => (100 * successes) / cases)
  return {
    kind: 'funnel',
    frame: {
      ...frame,
      title: '12 đơn vị thấp hơn chỉ tiêu thanh toán trực tuyến, ngoài mức ngẫu nhiên',
      subtitle: 'Tỷ lệ thanh toán trực tuyến theo số hồ sơ có phí, lệ phí, quý III/2026',
    },
    casesName: 'Hồ sơ có phí, lệ phí',
    target,
    targetShown: `≥ ${target}%`,
    minimum: Math.floor(Math.min(...values) / 10) * 10,
    maximum: Math.ceil(Math.max(...values) / 10) * 10,
    limits: funnelCurve(target, counts),
    points: counts.map(({ name, successes, cases }) => ({
      name,
      cases,
      value: (100 * successes) / cases,
      shown: rate(Math.floor((1000 * successes) / cases) / 10),
      fraction: `${formatInteger(successes)}/${formatInteger(cases)}`,
      zone: funnelZone(target, successes, cases),
    })),
  }
}

const counted = ranking30.rows.flatMap((row, index) => {
  const [successes, cases] = row.fraction.replaceAll('.', '').split('/').map(Number)
  return successes === undefined || cases === undefined
    ? []
    : [{ name: index === 9 ? longName : row.name, successes, cases }]
})

export const funnel28: FunnelChart = funnelOf(60, [...counted, { name: 'San Hô', successes: 11, cases: 21 }])

/** Nearly everything on time: the limits lie against the top. */
export const funnelHigh: FunnelChart = funnelOf(
  98,
  counted.map(({ name, cases }, index) => ({
    name,
    cases,
    successes: cases - Math.floor((cases * ((index * 7) % 9)) / 200),
  })),
)

/** Twelve months of sheets by state. */
export const parts12: PartsChart = {
  kind: 'parts',
  frame: {
    ...frame,
    title: '24/30 đơn vị đã nộp phiếu tháng 9; 4 đơn vị quá hạn',
    subtitle: 'Thành phố Minh Họa, tháng 10/2025 đến tháng 9/2026',
  },
  rowHead: 'Tháng',
  parts: [
    { name: 'Đã duyệt', look: 'full' },
    { name: 'Chờ duyệt', look: 'outline' },
    { name: 'Chưa nộp, chưa đến hạn', look: 'hatch' },
    { name: 'Quá hạn', look: 'late' },
  ],
  rows: Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 9) % 12) + 1
    const late = [0, 0, 1, 0, 0, 2, 0, 0, 0, 1, 3, 4][index]!
    const waiting = index === 11 ? 8 : index === 10 ? 2 : 0
    const open = index === 11 ? 2 : 0
    const approved = 30 - late - waiting - open
    return {
      name: `Tháng ${month}/${month > 9 ? 2025 : 2026}`,
      counts: [approved, waiting, open, late],
      shown: `${approved + waiting}/30 đã nộp`,
    }
  }),
}

/** Tasks by unit: very different totals, a unit without any, a name of 80 letters. */
export const partsTasks: PartsChart = {
  kind: 'parts',
  frame: { ...frame, title: '18 nhiệm vụ quá hạn ở 6 đơn vị', subtitle: 'Nhiệm vụ trong kế hoạch năm 2026' },
  rowHead: 'Đơn vị',
  parts: [
    { name: 'Đã hoàn thành', look: 'full' },
    { name: 'Chờ xác nhận', look: 'outline' },
    { name: 'Đang thực hiện, còn hạn', look: 'hatch' },
    { name: 'Quá hạn', look: 'late' },
  ],
  rows: [
    { name: 'Hương Bưởi', counts: [12, 3, 9, 7], shown: '7 quá hạn, lâu nhất 41 ngày' },
    { name: longName, counts: [1_204, 12, 88, 1], shown: '1 quá hạn, lâu nhất 2 ngày' },
    { name: 'Sóng Bạc', counts: [0, 0, 0, 0], shown: 'chưa có nhiệm vụ' },
    { name: 'Mây Trắng', counts: [0, 0, 14, 0], shown: '' },
  ],
}
