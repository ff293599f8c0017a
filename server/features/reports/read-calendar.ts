/** The year's reports of one unit, or of a province and the units below it. */
import { type Account, may } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { compareNames, existsOn } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { owedReports } from '../../evaluation/report-calendar.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { homeOf, notFound, unitNamed, unitsNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { ReportCalendar } from './contract.ts'
import { reportItem } from './present.ts'
import { ownDuties } from './queries.ts'

type Asked = { unit?: string | undefined; parent?: string | undefined; year: number }

export async function readCalendar(site: Site, viewer: Account, asked: Asked, today: string): Promise<ReportCalendar> {
  const catalogue = await site.evaluation.catalogue()
  const { year } = asked
  const { of, units } = whose(catalogue, viewer, asked, today)
  const owed = await owedReports(site.db, catalogue, units, { year }, today)
  return {
    today,
    year,
    of: nameOf(of),
    isBoard: of.kind === 'province',
    mayChange: may(viewer, 'issue_plans', of.id, catalogue.ancestorsOf),
    laid: {
      year: (await ownDuties(site.db, of.id, year)).length,
      before: (await ownDuties(site.db, of.id, year - 1)).length,
    },
    items: owed.map((one) => reportItem(catalogue, viewer, one, today)),
  }
}

/** The unit asked for, or the reader's own; a province stands for itself and the units below it. */
function whose(catalogue: Catalogue, viewer: Account, asked: Asked, today: string): { of: Unit; units: Unit[] } {
  const { unit, parent, year } = asked
  if (unit !== undefined) {
    const units = unitsNamed(catalogue, unit, year)
    // A code of which no unit stood in that year still names its place.
    const of = units.at(-1) ?? unitNamed(catalogue, unit, today)
    return { of, units }
  }
  const of =
    parent === undefined ? ownUnit(catalogue, viewer, today) : unitNamed(catalogue, parent, today, String(year))
  if (of.kind !== 'province') {
    if (parent !== undefined) throw notFound('parent', parent)
    return { of, units: [of] }
  }
  const below = catalogue.units
    .filter((one) => one.parentId === of.id && one.validFrom <= `${year}-12-31`)
    .filter((one) => (one.validTo ?? '9999') >= `${year}-01-01`)
    .sort((a, b) => compareNames(a.name, b.name))
  return { of, units: [of, ...below] }
}

function ownUnit(catalogue: Catalogue, viewer: Account, today: string): Unit {
  const held = viewer.roles.flatMap(({ unitId }) => catalogue.unitsById.get(unitId) ?? [])
  // At a merger people hold roles at the old unit and at the one that it becomes.
  return held.find((unit) => existsOn(unit, today)) ?? held[0] ?? homeOf(catalogue, viewer)
}
