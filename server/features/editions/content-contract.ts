/** The content of an edition on the wire: pages with their chart models and tables, texts, and the outline of the report. */
import { z } from 'zod'
import { assessments } from '#domain/assessment.ts'

const Assessment = z.enum(assessments)
const Frame = z.object({
  title: z.string(),
  subtitle: z.string(),
  source: z.string(),
  status: z.string(),
  mark: z.string().nullable(),
})

const RankingRow = z.object({
  place: z.string(),
  name: z.string(),
  value: z.number().nullable(),
  shown: z.string(),
  fraction: z.string(),
  target: z.number().nullable(),
  assessment: Assessment,
  movement: z.string(),
  gap: z.string(),
})
const SeriesPoint = z.object({
  label: z.string(),
  value: z.number().nullable(),
  shown: z.string(),
  target: z.number().nullable(),
  targetShown: z.string(),
  assessment: Assessment,
  breaksBefore: z.boolean(),
})

const Ranking = z.object({
  kind: z.literal('ranking'),
  frame: Frame,
  rowHead: z.string(),
  heads: z
    .object({
      place: z.string().exactOptional(),
      fraction: z.string().exactOptional(),
      gap: z.string().exactOptional(),
      tick: z.string().exactOptional(),
    })
    .exactOptional(),
  isAssessed: z.boolean().exactOptional(),
  maximum: z.number(),
  total: RankingRow.nullable(),
  rows: z.array(RankingRow),
})
const Series = z.object({
  kind: z.literal('series'),
  frame: Frame,
  minimum: z.number(),
  maximum: z.number(),
  name: z.string(),
  points: z.array(SeriesPoint),
})
const Heat = z.object({
  kind: z.literal('heat'),
  frame: Frame,
  rowHead: z.string(),
  columns: z.array(z.object({ name: z.string(), target: z.string() })),
  rows: z.array(
    z.object({
      name: z.string(),
      cells: z.array(z.object({ shown: z.string(), assessment: Assessment })),
      last: z.string(),
      isTotal: z.boolean(),
    }),
  ),
  lastHead: z.string(),
})
const Dumbbell = z.object({
  kind: z.literal('dumbbell'),
  frame: Frame,
  rowHead: z.string(),
  minimum: z.number(),
  maximum: z.number(),
  beforeName: z.string(),
  nowName: z.string(),
  rows: z.array(
    z.object({
      name: z.string(),
      before: z.number().nullable(),
      beforeShown: z.string(),
      now: z.number().nullable(),
      nowShown: z.string(),
      change: z.string(),
      assessment: Assessment,
      isTotal: z.boolean().exactOptional(),
    }),
  ),
})
const Multiples = z.object({
  kind: z.literal('multiples'),
  frame: Frame,
  minimum: z.number(),
  maximum: z.number(),
  panels: z.array(z.object({ name: z.string(), note: z.string(), points: z.array(SeriesPoint) })),
})
const Funnel = z.object({
  kind: z.literal('funnel'),
  frame: Frame,
  casesName: z.string(),
  target: z.number(),
  targetShown: z.string(),
  minimum: z.number(),
  maximum: z.number(),
  limits: z.array(
    z.object({ cases: z.number(), low998: z.number(), low95: z.number(), high95: z.number(), high998: z.number() }),
  ),
  points: z.array(
    z.object({
      name: z.string(),
      cases: z.number(),
      value: z.number(),
      shown: z.string(),
      fraction: z.string(),
      zone: z.enum(['below_998', 'below_95', 'inside', 'above_95', 'above_998']),
    }),
  ),
})
const Parts = z.object({
  kind: z.literal('parts'),
  frame: Frame,
  rowHead: z.string(),
  parts: z.array(z.object({ name: z.string(), look: z.enum(['full', 'outline', 'hatch', 'late']) })),
  rows: z.array(z.object({ name: z.string(), counts: z.array(z.number()), shown: z.string() })),
})

/** One member for each kind of `domain/chart.ts`. */
const Chart = z.discriminatedUnion('kind', [Ranking, Series, Heat, Dumbbell, Multiples, Funnel, Parts])

const Table = z.object({
  frame: Frame,
  sheetName: z.string(),
  columns: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(['text', 'number', 'percent']),
      decimals: z.number(),
      wrap: z.number().exactOptional(),
    }),
  ),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
})

export const EditionText = z.object({ key: z.string(), heading: z.string(), generated: z.string(), text: z.string() })
export const EditionPage = z.object({
  key: z.string(),
  question: z.string(),
  frame: Frame,
  chart: Chart.nullable(),
  table: Table.nullable(),
  lines: z.array(z.string()),
  text: z.string().nullable(),
  notes: z.string(),
})
export const EditionAnnex = z.object({ key: z.string(), table: Table, isForWorkbookOnly: z.boolean() })
export const ReportOutline = z.object({
  kind: z.string(),
  abstract: z.string(),
  parts: z.array(
    z.object({
      heading: z.string(),
      level: z.enum(['part', 'section']),
      blocks: z.array(
        z.union([
          z.object({ kind: z.literal('text'), key: z.string() }),
          z.object({ kind: z.literal('chart'), page: z.string() }),
          z.object({ kind: z.literal('table'), page: z.string() }),
          z.object({ kind: z.literal('annex'), page: z.string() }),
        ]),
      ),
    }),
  ),
})
