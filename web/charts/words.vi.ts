/** What charts say of themselves on the screen: heads of columns, keys, and the sentences that are heard instead of a picture. */
import type { Chart, FunnelZone, RankingRow, SeriesPoint } from '#domain/chart.ts'
import { funnelZoneWords } from '#domain/funnel.vi.ts'
import { assessmentWords, lowerFirst } from '#domain/wording.vi.ts'

export const words = {
  rate: 'Tỷ lệ',
  result: 'Kết quả',
  fraction: 'Tử số/mẫu số',
  movement: 'Bậc',
  assessment: 'Đánh giá',
  change: 'Thay đổi',
  target: 'Chỉ tiêu',
  tick: 'chỉ tiêu từng đơn vị',
  targetLine: 'Nét đứt: chỉ tiêu',
  targetTick: 'Vạch ngang: chỉ tiêu',
  metHasNoMark: 'Ô không có dấu: đạt',
  axisFrom: (shown: string) => `Trục từ ${shown}`,
  seeTable: 'Xem bảng số liệu',
  noNumber: '–',
  funnel: {
    limits: 'Trong dải đậm (95%) và dải nhạt (99,8%): khác chỉ tiêu có thể do ngẫu nhiên',
    cases: (name: string) => `${name} trong kỳ`,
    target: (shown: string) => `Chỉ tiêu ${shown}`,
  },
}

export function pointWords(point: { name: string; shown: string; fraction: string; zone: FunnelZone }): string {
  return `${point.name}: ${point.shown} (${point.fraction}), ${lowerFirst(funnelZoneWords[point.zone])}`
}

/** "III/2026: 57,6%, chưa đạt, chỉ tiêu ≥ 60%". */
export function periodWords(point: SeriesPoint): string {
  const target = point.targetShown === '' ? '' : `, ${lowerFirst(words.target)} ${point.targetShown}`
  const judged = point.value === null ? '' : `, ${lowerFirst(assessmentWords[point.assessment])}`
  return `${point.label}: ${point.shown}${judged}${target}`
}

function rankWords(row: RankingRow): string {
  return [row.name, row.shown].join(' ')
}

/** The finding, and every number of the picture, for those who hear it. */
export function spokenOf(chart: Chart): string {
  return `${chart.frame.title}. ${partsOf(chart).join('; ')}`
}

function partsOf(chart: Chart): string[] {
  switch (chart.kind) {
    case 'ranking':
      return [...(chart.total === null ? [] : [chart.total]), ...chart.rows].map(rankWords)
    case 'series':
      return chart.points.map(periodWords)
    case 'heat':
      return chart.rows.map((row) => `${row.name}: ${row.cells.map((cell) => cell.shown).join(', ')}`)
    case 'dumbbell':
      return chart.rows.map((row) =>
        `${row.name}: ${chart.beforeName} ${row.beforeShown}, ${chart.nowName} ${row.nowShown} ${row.change}`.trim(),
      )
    case 'multiples':
      return chart.panels.map((panel) => `${panel.name}: ${panel.points.map(periodWords).join(', ')}`)
    case 'funnel':
      return chart.points.map(pointWords)
    case 'parts':
      return chart.rows.map((row) => `${row.name}: ${row.shown}`)
  }
}
