/** What hangs on the units that end and does not go along: open sheets, plans, targets, tasks, reports, owners, due days. */
import type { Reader } from '../../database/tables.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import type { MergerPreview, TouchedKind } from './contract.ts'
import { dueDaysFrom, openActions, openTasks, ownedCells, reportsFrom, sheetsFrom } from './queries.ts'
import { mergerSentences as say } from './sentences.vi.ts'

/** In the order of the units, and for each of them of what matters most. */
export async function touchedOf(
  db: Reader,
  catalogue: Catalogue,
  ending: readonly Unit[],
  on: string,
): Promise<MergerPreview['touched']> {
  const ids = ending.map(({ id }) => id)
  if (ids.length === 0) return []
  const month = on.slice(0, 7)
  const sheets = await sheetsFrom(db, ids, month)
  const [tasks, reports] = [await openTasks(db, ids), await reportsFrom(db, ids, on)]
  const actions = await openActions(db, ids)
  const [owners, dueDays] = [await ownedCells(db, ids), await dueDaysFrom(db, ids, month)]
  return ending.flatMap((unit) => {
    const line = (kind: TouchedKind, count: number, detail = '') =>
      count === 0
        ? []
        : [
            {
              unit: { ...nameOf(unit), validFrom: unit.validFrom, validTo: unit.validTo },
              kind,
              count,
              sentence: say.touched(kind, unit, count, detail),
            },
          ]
    const open = sheets.filter((sheet) => sheet.unitId === unit.id && sheet.isOpen)
    const plans = [...catalogue.plans.values()].filter((plan) => plan.unitId === unit.id && plan.span.to >= month)
    const targets = catalogue.targets.filter((target) => target.unitId === unit.id && target.to >= month)
    return [
      ...line(
        'drafts',
        open.reduce((sum, sheet) => sum + sheet.figures, 0),
        say.draftMonths(open.map((sheet) => sheet.month)),
      ),
      ...line('plans', plans.length, say.planYears(plans.map((plan) => plan.year))),
      ...line('targets', targets.length),
      ...line('tasks', tasks.get(unit.id) ?? 0),
      ...line('actions', actions.get(unit.id) ?? 0),
      ...line('reports', reports.get(unit.id) ?? 0),
      ...line('owners', owners.get(unit.id) ?? 0),
      ...line('due_days', dueDays.get(unit.id) ?? 0),
    ]
  })
}
