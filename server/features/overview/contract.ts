/** The leadership overview: four main targets, who needs attention, who has not reported, and the heat map. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'
import { dataStatuses, sheetStates } from '#domain/sheet.ts'
import { CellColumns, Measured, NumberForm, Place } from '../rankings/contract.ts'
import { BlockName, Period, UnitCode, UnitColumns, UnitName } from '../units/contract.ts'

export const OverviewQuery = z.strictObject({
  parent: UnitCode.optional(),
  period: Period.optional(),
  kind: BlockName.optional(),
  /** "rows" tells of each unit in full (the default), "columns" the same in few bytes, for thousands. */
  form: z.enum(['rows', 'columns']).optional(),
})

export const Tile = Measured.extend({
  indicator: z.object({ code: z.string(), shortName: z.string(), name: z.string(), denominatorWords: z.string() }),
  /** Change of the displayed value against the period before, in điểm %: "0,5", its direction, or null. */
  change: z.object({ shown: z.string(), direction: z.enum(['up', 'down', 'same']) }).nullable(),
  met: z.number(),
  assessed: z.number(),
  /** The last eight periods, oldest first. */
  spark: z.array(z.object({ period: z.string(), value: z.number().nullable(), target: z.number().nullable() })),
})
export type Tile = z.infer<typeof Tile>

/** A sentence made of plain text and linked units, so that the screen never cuts names out of prose. */
export const SentencePart = z.union([z.object({ text: z.string() }), z.object({ unit: UnitName })])
export type SentencePart = z.infer<typeof SentencePart>

export const Attention = z.object({
  kind: z.enum(['gap', 'fall', 'three_falls', 'not_submitted', 'waiting', 'near_miss', 'wrong', 'recovered']),
  label: z.string(),
  parts: z.array(SentencePart),
  indicator: z.string().nullable(),
})
export type Attention = z.infer<typeof Attention>

export const HeatCellItem = z.object({
  indicator: z.string(),
  shown: z.string(),
  fraction: z.string(),
  assessment: z.enum(assessments),
  reason: z.string().nullable(),
  adjusted: z.string(),
})
export const HeatRow = z.object({
  unit: UnitName,
  cells: z.array(HeatCellItem),
  met: z.number(),
  assessed: z.number(),
  /** "chưa nộp", or "". */
  note: z.string(),
})
export type HeatRow = z.infer<typeof HeatRow>

const Reporting = z.object({
  month: z.string(),
  due: z.string().nullable(),
  approved: z.number(),
  submitted: z.number(),
  missing: z.number(),
})

const HeatHead = z.object({
  title: z.string(),
  columns: z.array(z.object({ indicator: z.string(), shortName: z.string(), name: z.string(), target: z.string() })),
  total: z.array(HeatCellItem),
})

const OverviewHead = z.object({
  parent: UnitName,
  period: z.string(),
  today: z.string(),
  /** Where the period asked for has no figures: the last one that has, to be offered with one link. */
  instead: z.string().nullable(),
  status: z.enum(dataStatuses).nullable(),
  asOf: z.string(),
  verdict: z.object({ lead: z.string(), alarm: z.string() }),
  /** "Quý III năm 2026 (tháng 7, 8, 9) so với chỉ tiêu năm 2026 …" */
  subtitle: z.string(),
  tiles: z.array(Tile),
  attention: z.array(Attention),
})

export const Overview = OverviewHead.extend({
  reporting: Reporting.extend({
    units: z.array(z.object({ unit: UnitName, state: z.enum(sheetStates).nullable(), handedIn: z.boolean() })),
  }),
  heat: HeatHead.extend({ rows: z.array(HeatRow) }),
})
export type Overview = z.infer<typeof Overview>

/** Lists of one length, one member for each unit or row. */
export const OverviewInColumns = OverviewHead.extend({
  /** In the Vietnamese order of names; `fictional` is "1" for each invented unit of a sample, "0" for others. */
  units: UnitColumns.extend({ fictional: z.string() }),
  /** Of those units all in their order, or none where nobody reports here. `state`: 0 none, 1 draft, 2 submitted, 3 returned, 4 approved, 5 reopened. */
  reporting: Reporting.extend({ units: z.object({ state: z.array(Place), handedIn: z.array(Place) }) }),
  heat: HeatHead.extend({
    rows: z.object({
      /** The place of each row's unit, from 0. */
      unit: z.array(Place),
      /** Why nothing of a row is known: 0, or one more than the place in `notes`. */
      note: z.array(Place),
      notes: z.array(z.string()),
      cells: z.array(CellColumns.extend({ indicator: z.string(), form: NumberForm })),
    }),
  }),
})
export type OverviewInColumns = z.infer<typeof OverviewInColumns>
