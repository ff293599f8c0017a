/** Pictures and tables to take away: what can be exported, and in which formats. */
import { z } from 'zod'
import { scoreBases } from '#domain/scheme.ts'
import { BasisName } from '../scorecards/contract.ts'
import { BlockName, Code, Period, UnitCode } from '../units/contract.ts'

export const exportKinds = [
  'ranking',
  'dumbbell',
  'funnel',
  'heat',
  'scorecard',
  'series',
  'scheme',
  'indices',
  'index',
  'scores',
  'comparison',
  'targets',
  'tasks',
  'completeness',
  'initiatives',
  'commendations',
] as const
export type ExportKind = (typeof exportKinds)[number]
export const exportFormats = ['svg', 'png', 'xlsx', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** `{what}.{format}` is one path segment, e.g. "ranking.png". */
export const ExportParams = z.strictObject({
  file: z.string().regex(new RegExp(`^(${exportKinds.join('|')})\\.(${exportFormats.join('|')})$`)),
})

/** ranking: indicator, period, parent, kind, order. dumbbell, funnel: the same without order. heat: period, parent, kind. scorecard: unit, period, basis. series: unit, indicator, period, basis. scheme: scheme, period, parent, kind. scores: scheme, unit, period. comparison: scheme, parent, period, kind, points. targets and tasks: unit, year, or one plan. indices: unit. index: unit, indicator (the index), period, basis. completeness: parent, period (the last of twelve months). initiatives, commendations: campaign. */
export const ExportQuery = z.strictObject({
  indicator: Code.optional(),
  scheme: Code.optional(),
  period: Period.optional(),
  parent: UnitCode.optional(),
  unit: UnitCode.optional(),
  kind: BlockName.optional(),
  order: z.enum(['value', 'distance']).optional(),
  basis: BasisName.optional(),
  points: z.enum(scoreBases).optional(),
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  plan: z.coerce.number().int().min(1).max(1_000_000).optional(),
  campaign: z.coerce.number().int().min(1).max(2_000_000_000).optional(),
  /** csv only: 'excel' (Vietnamese Excel opens it) or 'machine'. */
  dialect: z.enum(['excel', 'machine']).optional(),
})
export type ExportQuery = z.infer<typeof ExportQuery>
