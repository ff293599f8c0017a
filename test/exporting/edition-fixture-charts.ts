/** The chart models of the edition made for trials: one of every kind, of any number of units. */
import type { Chart, Frame, FunnelZone } from '#domain/chart.ts'
import { formatScaled } from '#domain/measure.ts'
import type { figuresOf, Indicator } from './edition-fixture-figures.ts'

export type FrameOf = (title: string, subtitle: string) => Frame

export function chartsOf(figures: ReturnType<typeof figuresOf>, frame: FrameOf) {
  const {
    periods,
    names,
    last,
    at,
    total,
    placesOf,
    rankingRows,
    point,
    countMet,
    indicators,
    onTime,
    payment,
    below,
  } = figures
  const ranking = (indicator: Indicator): Chart => {
    const { counts: _, ...city } = total(indicator)
    return {
      kind: 'ranking',
      frame: frame(`${countMet(indicator)} đơn vị đạt chỉ tiêu ${indicator.name.toLowerCase()}`, indicator.name),
      rowHead: 'Đơn vị',
      maximum: 100,
      total: { ...city, place: '', name: 'Toàn thành phố', target: indicator.target, movement: '' },
      rows: rankingRows(indicator),
    }
  }
  const course = (unit: number, indicator: Indicator) =>
    periods.map((_, quarter) => point(at(unit, indicator, quarter), indicator, quarter))
  const series: Chart = {
    kind: 'series',
    frame: frame(
      'Thanh toán trực tuyến tăng đều nhưng chưa chắc đạt chỉ tiêu cả năm',
      'Thanh toán trực tuyến theo quý',
    ),
    minimum: 0,
    maximum: 100,
    name: 'Hoa Gạo',
    points: course(7, payment),
  }
  const heat: Chart = {
    kind: 'heat',
    frame: frame('Ba chỉ tiêu còn nhiều đơn vị chưa đạt', 'Kết quả từng chỉ tiêu'),
    rowHead: 'Đơn vị',
    columns: indicators.map(({ name, targetShown }) => ({ name, target: targetShown })),
    rows: [-1, ...names.keys()].map((unit) => {
      const cells = indicators.map((indicator) => (unit < 0 ? total(indicator) : at(unit, indicator)))
      const met = cells.filter((cell) => cell.assessment === 'met').length
      return {
        name: unit < 0 ? 'Toàn thành phố' : (names[unit] as string),
        cells: cells.map(({ shown, assessment }) => ({ shown, assessment })),
        last: `${met}/${cells.length}`,
        isTotal: unit < 0,
      }
    }),
    lastHead: 'Số chỉ tiêu đạt',
  }
  const dumbbell: Chart = {
    kind: 'dumbbell',
    frame: frame('Phần lớn đơn vị tăng so với quý trước', 'Thanh toán trực tuyến'),
    rowHead: 'Đơn vị',
    minimum: 50,
    maximum: 75,
    beforeName: 'Quý II/2026',
    nowName: 'Quý III/2026',
    rows: placesOf(payment).map(({ subject: unit }) => {
      const [before, now] = [at(unit, payment, last - 1), at(unit, payment)]
      const isBoth = before.value !== null && now.value !== null
      const moved = isBoth ? Math.round(((now.value as number) - (before.value as number)) * 10) : 0
      const arrow = moved === 0 ? '=' : `${moved > 0 ? '↑' : '↓'} ${formatScaled(Math.abs(moved), 1)} điểm %`
      return {
        name: names[unit] as string,
        before: before.value,
        beforeShown: before.shown,
        now: now.value,
        nowShown: now.shown,
        change: isBoth ? arrow : '',
        assessment: now.assessment,
      }
    }),
  }
  const multiples: Chart = {
    kind: 'multiples',
    frame: frame('Các đơn vị chưa đạt đi theo những hướng khác nhau', 'Thanh toán trực tuyến theo quý'),
    minimum: 30,
    maximum: 80,
    panels: below.slice(0, 11).map((row) => ({
      name: row.name,
      note: row.gap === '' ? '' : `còn ${row.gap}`,
      points: course(names.indexOf(row.name), payment),
    })),
  }
  const cased = names.flatMap((name, unit) => {
    const { counts, value, shown, fraction } = at(unit, onTime)
    return counts === null || value === null ? [] : [{ name, cases: counts.denominator, value, shown, fraction }]
  })
  const widthAt = (cases: number, times: number) =>
    (times * Math.sqrt(onTime.target * (100 - onTime.target))) / Math.sqrt(cases)
  const limitsAt = (cases: number) => {
    const low = (times: number) => Math.max(0, Math.round((onTime.target - widthAt(cases, times)) * 10) / 10)
    const high = (times: number) => Math.min(100, Math.round((onTime.target + widthAt(cases, times)) * 10) / 10)
    return { cases, low998: low(3.09), low95: low(1.96), high95: high(1.96), high998: high(3.09) }
  }
  const zoneOf = (cases: number, value: number): FunnelZone => {
    const { low998, low95, high95, high998 } = limitsAt(cases)
    if (value < low95) return value < low998 ? 'below_998' : 'below_95'
    return value > high95 ? (value > high998 ? 'above_998' : 'above_95') : 'inside'
  }
  const funnel: Chart = {
    kind: 'funnel',
    frame: frame('Vài đơn vị thấp hơn chỉ tiêu quá mức ngẫu nhiên', 'Hồ sơ giải quyết đúng hạn theo số hồ sơ'),
    casesName: 'Hồ sơ đã giải quyết',
    target: onTime.target,
    targetShown: onTime.targetShown,
    minimum: 80,
    maximum: 100,
    limits: [20, 50, 100, 200, 400, 800, 1600].map(limitsAt),
    points: cased.map((one) => ({ ...one, zone: zoneOf(one.cases, one.value) })),
  }
  const parts: Chart = {
    kind: 'parts',
    frame: frame('29/30 đơn vị đã nộp đủ phiếu số liệu', 'Phiếu số liệu tháng theo tình trạng'),
    rowHead: 'Tháng',
    parts: [
      { name: 'Đã duyệt', look: 'full' },
      { name: 'Chờ duyệt', look: 'outline' },
      { name: 'Chưa nộp', look: 'hatch' },
      { name: 'Quá hạn', look: 'late' },
    ],
    rows: ['Tháng 7/2026', 'Tháng 8/2026', 'Tháng 9/2026'].map((name, index) => {
      const counts = [names.length - 1 - index * 2, index * 2, index === 2 ? 1 : 0, index === 2 ? 0 : 1]
      return { name, counts, shown: `${names.length - 1}/${names.length} đã nộp` }
    }),
  }
  return { ranking, series, heat, dumbbell, multiples, funnel, parts }
}
