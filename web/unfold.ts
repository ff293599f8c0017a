/** Answers in columns as the rows that screens draw. Rows read themselves out of the columns: nothing is made that nobody looks at. */
import type { Overview, OverviewInColumns } from '#contract/overview'
import type { IndicatorRanking, RankingInColumns } from '#contract/rankings'
import { HeatRow, namedUnits, type UnitNamed } from '#domain/heat-columns.ts'
import { RankedUnit } from '#domain/ranking-columns.ts'
import { sheetStates } from '#domain/sheet.ts'
import { asLongAs } from './read-long.ts'

export function unfoldOverview(answer: OverviewInColumns): Overview {
  const { units: columns, reporting, heat, ...head } = answer
  const units = namedUnits(columns)
  const { state, handedIn } = reporting.units
  return asLongAs(answer, {
    ...head,
    reporting: {
      ...reporting,
      units: state.map((one, at) => ({
        unit: units[at] as UnitNamed,
        state: sheetStates[one - 1] ?? null,
        handedIn: handedIn[at] === 1,
      })),
    },
    heat: { ...heat, rows: heat.rows.unit.map((_, at) => new HeatRow(heat.rows, units, at)) },
  })
}

/** The units that an overview names; its ranking names them by their codes alone. */
export function unitsOf({ heat }: Overview): ReadonlyMap<string, UnitNamed> {
  return new Map(heat.rows.map(({ unit }) => [unit.code, unit]))
}

/** Undefined where a unit is not among those known: these are older than the ranking. */
export function unfoldRanking(
  { columns, form, ...head }: RankingInColumns,
  units: ReadonlyMap<string, UnitNamed>,
): IndicatorRanking | undefined {
  const items: RankedUnit<UnitNamed>[] = []
  for (const [at, code] of columns.unit.entries()) {
    const unit = units.get(code)
    if (unit === undefined) return undefined
    items.push(new RankedUnit(columns, form, at, unit))
  }
  return { ...head, items }
}
