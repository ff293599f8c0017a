/**
 * One chart model per question, without pixels: the screen, the SVG writer and every document draw the same model,
 * so that a slide never disagrees with the screen. Numbers here are ready to draw; they were computed elsewhere.
 */
import type { Assessment } from './assessment.ts'

/** What every picture and table says about itself, inside it: a copied picture must stay true on its own. */
export type Frame = {
  /** The finding, as a sentence. */
  title: string
  /** Measure, place and period. */
  subtitle: string
  source: string
  /** Tạm tính, Đã duyệt … with the date of the numbers. */
  status: string
  /** "Dữ liệu minh họa" for the invented province, otherwise null. */
  mark: string | null
}

export type RankingRow = {
  /** "1", "–" for unranked: those stand last and hatched. "" where rows are not ranked at all. */
  place: string
  name: string
  /** 0–100 for rates; null where there is no number. */
  value: number | null
  /** "57,6%", or the reason where there is no value. */
  shown: string
  fraction: string
  target: number | null
  assessment: Assessment
  /** "↑3", "↓2", "=", "mới" or "". */
  movement: string
  /** "thiếu 562 hồ sơ", or "". */
  gap: string
}

/** Bars on a common zero line with each unit's own target tick; the total first and apart. */
export type RankingChart = {
  kind: 'ranking'
  frame: Frame
  /** What the rows are: units, or the indicators of one unit. */
  rowHead: string
  /** Heads of columns that hold something else than a ranking's: a place, a fraction, what is missing, a tick. */
  heads?: { place?: string; fraction?: string; gap?: string; tick?: string }
  /** False where the rows are held against no target, so that no assessment is shown. */
  isAssessed?: boolean
  maximum: number
  total: RankingRow | null
  rows: RankingRow[]
}

export type SeriesPoint = {
  /** "III/2026". */
  label: string
  value: number | null
  shown: string
  target: number | null
  targetShown: string
  assessment: Assessment
  /** True where the line must not be joined to the point before (a gap, a merger, a new scheme). */
  breaksBefore: boolean
}

/** Actual against target over periods: the target is a step, a gap is a gap. The axis says where it starts. */
export type SeriesChart = {
  kind: 'series'
  frame: Frame
  minimum: number
  maximum: number
  name: string
  points: SeriesPoint[]
}

export type HeatCell = { shown: string; assessment: Assessment }

/** Units × indicators (or × periods) with the value printed in each cell. */
export type HeatChart = {
  kind: 'heat'
  frame: Frame
  rowHead: string
  columns: { name: string; target: string }[]
  rows: { name: string; cells: HeatCell[]; last: string; isTotal: boolean }[]
  lastHead: string
}

export type DumbbellRow = {
  name: string
  before: number | null
  beforeShown: string
  now: number | null
  nowShown: string
  /** "↑ 0,5 điểm %", or "" where one of the two is missing. */
  change: string
  assessment: Assessment
  /** The whole, first and apart; left out for the others. */
  isTotal?: boolean
}

/** This period against the last: two marks on one line per row, sorted by the present value. Rates, 0–100 unless said otherwise. */
export type DumbbellChart = {
  kind: 'dumbbell'
  frame: Frame
  rowHead: string
  minimum: number
  maximum: number
  /** "Quý II/2026" and "Quý III/2026". */
  beforeName: string
  nowName: string
  rows: DumbbellRow[]
}

/** One small course per panel on the same axis; each with its own target. */
export type MultiplesChart = {
  kind: 'multiples'
  frame: Frame
  minimum: number
  maximum: number
  panels: { name: string /** "còn thiếu 37 hồ sơ", or "". */; note: string; points: SeriesPoint[] }[]
}

/** Where a point lies: within what chance alone explains around the target, or beyond the limits of 95% or 99,8%. */
export type FunnelZone = 'below_998' | 'below_95' | 'inside' | 'above_95' | 'above_998'

/** Rate against number of cases: whether a unit differs from the target by more than chance. Values 0–100. */
export type FunnelChart = {
  kind: 'funnel'
  frame: Frame
  /** "Hồ sơ đã giải quyết": what is counted along the axis. */
  casesName: string
  target: number
  targetShown: string
  minimum: number
  maximum: number
  /** By growing number of cases. */
  limits: { cases: number; low998: number; low95: number; high95: number; high998: number }[]
  points: { name: string; cases: number; value: number; shown: string; fraction: string; zone: FunnelZone }[]
}

/** How a part is drawn: these are states of work, not assessments, so that none takes a status colour but what is overdue. */
export type PartLook = 'full' | 'outline' | 'hatch' | 'late'

/** Counts that add up, one bar per row: sheets by state, tasks by state. */
export type PartsChart = {
  kind: 'parts'
  frame: Frame
  rowHead: string
  parts: { name: string; look: PartLook }[]
  /** `shown` is what stands at the end of the bar: "28/30 đã nộp". */
  rows: { name: string; counts: number[]; shown: string }[]
}

export type Chart = RankingChart | SeriesChart | HeatChart | DumbbellChart | MultiplesChart | FunnelChart | PartsChart

/** A column of a table: text, or numbers with the decimals to show. Percent values are stored as 57.6, not 0.576. */
export type TableColumn = {
  name: string
  kind: 'text' | 'number' | 'percent'
  decimals: number
  /** Characters after which a text goes on in the next line; left out, it stays in one. */
  wrap?: number
}

/** The table behind a chart, with real numbers; null is "no number", which is never 0. */
export type Table = { frame: Frame; sheetName: string; columns: TableColumn[]; rows: (string | number | null)[][] }
