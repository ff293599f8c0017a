/** Charts of every kind with whatever may come: missing numbers, 0, 100, names of 80 letters, control characters, formulas. */
import fc from 'fast-check'
import type { Assessment } from '#domain/assessment.ts'
import type {
  Chart,
  DumbbellChart,
  FunnelChart,
  HeatChart,
  MultiplesChart,
  PartsChart,
  RankingChart,
  SeriesChart,
  SeriesPoint,
} from '#domain/chart.ts'
import { funnelCurve, funnelZone } from '#domain/funnel.ts'
import { formatFraction, formatScaled } from '#domain/measure.ts'
import { longName } from './meeting-models.ts'
import { frame } from './models.ts'

const assessments: Assessment[] = ['met', 'near', 'missed', 'out_of_reach', 'no_target', 'not_applicable']
const judged = fc.constantFrom(...assessments)

export const names = fc.oneof(
  fc.constantFrom(
    'Hương Bưởi',
    'Đồi Sim (xã)',
    longName,
    '=cmd|calc',
    '+1',
    '@SUM(A1)',
    '<b>&"',
    'Ph\u0000u\u0301\u202e c',
  ),
  fc.string({ minLength: 1, maxLength: 80 }).filter((one) => /[\p{L}\p{N}]/u.test(one)),
)

const reasons = fc.constantFrom('chưa đủ số liệu tháng 7, 8', 'không phát sinh', 'chưa có số liệu')
const percent = (tenths: number) => `${formatScaled(tenths, 1)}%`

type Measured = { value: number | null; shown: string; assessment: Assessment }

/** A rate in tenths of a percent, with the ends more often than chance would, or a reason. */
const measured: fc.Arbitrary<Measured> = fc
  .oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(0, 1000, 999)), judged),
    },
    { weight: 1, arbitrary: fc.tuple(reasons, fc.constant<Assessment>('no_data')) },
  )
  .map(([found, assessment]) =>
    typeof found === 'number'
      ? { value: found / 10, shown: percent(found), assessment }
      : { value: null, shown: found, assessment },
  )

const target = fc.option(fc.integer({ min: 0, max: 100 }))
const fraction = fc
  .tuple(fc.nat(99_999), fc.nat(99_999))
  .map(([numerator, rest]) => formatFraction({ numerator, denominator: numerator + rest }))

const rankingRow = fc.record({ name: names, measured, target, fraction, place: fc.integer({ min: 1, max: 200 }) })

const rankings: fc.Arbitrary<RankingChart> = fc.array(rankingRow, { minLength: 1, maxLength: 30 }).map((rows) => ({
  kind: 'ranking',
  frame,
  rowHead: 'Đơn vị',
  maximum: 100,
  total: null,
  rows: rows.map(({ name, measured, target, fraction, place }) => ({
    name,
    ...measured,
    place: measured.value === null ? '–' : String(place),
    fraction: measured.value === null ? '' : fraction,
    target,
    movement: '',
    gap: '',
  })),
}))

const point: fc.Arbitrary<Omit<SeriesPoint, 'label'>> = fc
  .tuple(measured, target, fc.boolean())
  .map(([one, target, breaksBefore]) => ({
    ...one,
    target,
    targetShown: target === null ? '' : `≥ ${target}%`,
    breaksBefore,
  }))

const points = fc
  .array(point, { minLength: 1, maxLength: 14 })
  .map((all) =>
    all.map((one, index): SeriesPoint => ({ label: `T${(index % 12) + 1}/${25 + Math.floor(index / 12)}`, ...one })),
  )

const series: fc.Arbitrary<SeriesChart> = fc.record({
  kind: fc.constant('series'),
  frame: fc.constant(frame),
  minimum: fc.constantFrom(0, 30),
  maximum: fc.constant(100),
  name: names,
  points,
})

const heats: fc.Arbitrary<HeatChart> = fc
  .tuple(fc.array(names, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rowNames, width]) =>
    fc
      .array(fc.array(measured, { minLength: width, maxLength: width }), {
        minLength: rowNames.length,
        maxLength: rowNames.length,
      })
      .map((rows) => ({
        kind: 'heat' as const,
        frame,
        rowHead: 'Đơn vị',
        columns: Array.from({ length: width }, (_, index) => ({ name: `Chỉ số ${index + 1}`, target: '≥ 60%' })),
        rows: rows.map((cells, index) => ({
          name: rowNames[index]!,
          cells: cells.map(({ value, shown, assessment }) => ({ shown: value === null ? '' : shown, assessment })),
          last: '3/8',
          isTotal: index === 0,
        })),
        lastHead: 'Số chỉ tiêu đạt',
      })),
  )

function changed(before: number | null, now: number | null): string {
  if (before === null || now === null) return ''
  const tenths = Math.round(now * 10) - Math.round(before * 10)
  return tenths === 0 ? '=' : `${tenths > 0 ? '↑' : '↓'} ${formatScaled(Math.abs(tenths), 1)} điểm %`
}

const dumbbells: fc.Arbitrary<DumbbellChart> = fc
  .array(fc.tuple(names, measured, measured), { minLength: 1, maxLength: 30 })
  .map((rows) => ({
    kind: 'dumbbell',
    frame,
    rowHead: 'Đơn vị',
    minimum: 30,
    maximum: 90,
    beforeName: 'Quý II/2026',
    nowName: 'Quý III/2026',
    rows: rows.map(([name, before, now]) => ({
      name,
      before: before.value,
      beforeShown: before.shown,
      now: now.value,
      nowShown: now.shown,
      change: changed(before.value, now.value),
      assessment: now.assessment,
    })),
  }))

const multiples: fc.Arbitrary<MultiplesChart> = fc.record({
  kind: fc.constant('multiples'),
  frame: fc.constant(frame),
  minimum: fc.constantFrom(0, 30),
  maximum: fc.constant(100),
  panels: fc.array(fc.record({ name: names, note: fc.constantFrom('', 'còn thiếu 1.204 hồ sơ'), points }), {
    minLength: 1,
    maxLength: 9,
  }),
})

const counts = fc
  .integer({ min: 1, max: 3000 })
  .chain((cases) => fc.record({ name: names, cases: fc.constant(cases), successes: fc.nat(cases) }))

const funnels: fc.Arbitrary<FunnelChart> = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.array(counts, { minLength: 1, maxLength: 30 }))
  .map(([target, all]) => ({
    kind: 'funnel',
    frame,
    casesName: 'Hồ sơ đã giải quyết',
    target,
    targetShown: `≥ ${target}%`,
    minimum: 0,
    maximum: 100,
    limits: funnelCurve(target, all),
    points: all.map(({ name, cases, successes }) => ({
      name,
      cases,
      value: (100 * successes) / cases,
      shown: percent(Math.floor((1000 * successes) / cases)),
      fraction: formatFraction({ numerator: successes, denominator: cases }),
      zone: funnelZone(target, successes, cases),
    })),
  }))

const parts: fc.Arbitrary<PartsChart> = fc
  .array(fc.tuple(names, fc.array(fc.oneof(fc.nat(30), fc.nat(5000)), { minLength: 4, maxLength: 4 })), {
    minLength: 1,
    maxLength: 20,
  })
  .map((rows) => ({
    kind: 'parts',
    frame,
    rowHead: 'Đơn vị',
    parts: [
      { name: 'Đã hoàn thành', look: 'full' },
      { name: 'Chờ xác nhận', look: 'outline' },
      { name: 'Đang thực hiện, còn hạn', look: 'hatch' },
      { name: 'Quá hạn', look: 'late' },
    ],
    rows: rows.map(([name, counts]) => ({ name, counts, shown: '' })),
  }))

export const randomCharts: { [Kind in Chart['kind']]: fc.Arbitrary<Extract<Chart, { kind: Kind }>> } = {
  ranking: rankings,
  series,
  heat: heats,
  dumbbell: dumbbells,
  multiples,
  funnel: funnels,
  parts,
}
