/**
 * A native chart as Office keeps it: a data sheet, and series that point into its columns. Every number, name and label
 * stands in the sheet, so that a person who edits the sheet edits the chart. Refuses a number that is none.
 */

export type SheetCell = string | number | null

/** Column 0 names the rows. Columns may end at different rows; null is an empty cell, which draws nothing. */
export type DataSheet = { head: string; cells: readonly SheetCell[] }[]

export type Ink = { colour: string; width: number; dash?: 'dash' }
export type Fill = { colour: string; hatched?: boolean }
/** Null is nothing at all: neither fill nor line. */
export type Look = { fill: Fill | null; line: Ink | null }

export type Label = {
  /** The column whose texts are shown, so that a label too is edited in the sheet; "value" shows whole numbers themselves. */
  from: number | 'value'
  position: 'inBase' | 'outEnd' | 'ctr' | 't' | 'b' | 'r' | 'l'
  colour: string
  size: number
  bold?: boolean
  /** Rows whose label alone is shown; all where left out. */
  rows?: readonly number[]
  /** Rows whose label has another colour, as on a dark bar. */
  colours?: ReadonlyMap<number, string>
}

export type Series = {
  /** Columns of the sheet. */
  values: number
  look: Look
  /** Rows that look otherwise than the series. */
  looks?: ReadonlyMap<number, Look>
  label?: Label
}

export type MarkShape = 'circle' | 'square' | 'diamond' | 'triangle' | 'dash' | 'none'
export type Mark = { shape: MarkShape; size: number; look: Look }

export type LineSeries = {
  values: number
  line: Ink | null
  mark: Mark
  marks?: ReadonlyMap<number, Mark>
  /** Rows to which no line leads from the row before. */
  breaks?: readonly number[]
  label?: Label
}

export type PointSeries = LineSeries & {
  /** Column of the horizontal values. */
  along: number
  /** Columns of how far a line reaches to the left and to the right of each point. */
  reach?: { left: number; right: number; line: Ink }
}

export type ValueAxis = {
  minimum: number
  maximum: number
  step: number
  /** Whether its numbers and grid are shown. */
  isShown: boolean
  /** Office's own code; only one without decimals reads alike in every language. */
  format: string
  title?: string
}

/** Parts of the whole frame, 0 to 1, that the plot itself takes: its axes' words stand outside. */
export type Plot = { x: number; y: number; w: number; h: number }

type Common = { sheet: DataSheet; plot: Plot; textSize: number }

export type BarChart = Common & {
  kind: 'bars'
  direction: 'rows' | 'columns'
  grouping: 'clustered' | 'stacked'
  /** −100 to 100: how far bars of one row cover each other. */
  overlap: number
  /** Room between rows in percent of a bar. */
  gap: number
  bars: Series[]
  values: ValueAxis
  isNamed: boolean
}
export type LineChart = Common & {
  kind: 'lines'
  lines: LineSeries[]
  values: ValueAxis
  isNamed: boolean
  /** Every how many rows are named below. */
  nameEvery: number
}
export type PointChart = Common & { kind: 'points'; points: PointSeries[]; across: ValueAxis; values: ValueAxis }

export type OfficeChart = BarChart | LineChart | PointChart
