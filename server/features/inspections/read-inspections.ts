/** A year's inspections of a unit, the bodies that they have reached, and the share that a plan asks for. */
import { ceilTimes } from '../../domain/fraction.ts'
import type { Inspection } from '../../domain/inspection.ts'
import { isNumeric, targetFraction, targetValue } from '../../domain/target.ts'
import type { Unit } from '../../domain/unit.ts'
import { targetWords } from '../../domain/wording.vi.ts'
import { bodyLabel, mayAt } from '../../evaluation/emulation/emulation.ts'
import { inspectionsOn } from '../../evaluation/emulation/emulation-counts.ts'
import type { TaskView } from '../../evaluation/plans/tasks.ts'
import { basisOf, nameOf } from '../../evaluation/shown.vi.ts'
import { targetInCatalogue } from '../../evaluation/targets.ts'
import type { InspectionList } from './contract.ts'

const indicatorCode = 'units_inspected'

export function readInspections(view: TaskView, unit: Unit, year: number): InspectionList {
  const { records, today } = view
  const own = records.inspections.filter((one) => one.unitId === unit.id && one.year === year)
  const { bodies, inspected } = inspectionsOn(records, unit.id, year, dayIn(year, today))
  const ofBody = (id: number) => own.filter((one) => one.bodyId === id)
  return {
    unit: nameOf(unit),
    year,
    today,
    mayEdit: mayAt(view, 'report_tasks', unit.id),
    items: own.sort((a, b) => whenOf(a).localeCompare(whenOf(b)) || a.id - b.id).map((one) => itemOf(view, one)),
    bodies: bodies.map(({ id, name }) => ({
      id,
      name,
      held: ofBody(id).filter((one) => one.heldOn !== null).length,
      planned: ofBody(id).filter((one) => one.heldOn === null).length,
    })),
    inspected: inspected.length,
    target: targetOf(view, unit, year, bodies.length),
  }
}

/** Today, or the last day of a year that is over. */
function dayIn(year: number, today: string): string {
  return today < `${year}-12-31` ? today : `${year}-12-31`
}

function whenOf({ heldOn, plannedMonth }: Inspection): string {
  return heldOn ?? `${plannedMonth}-32`
}

function itemOf(view: TaskView, { unitId: _, year: __, bodyId, ...inspection }: Inspection) {
  return { ...inspection, body: bodyLabel(view, bodyId) }
}

/** The target of the year's end, which is what a share that builds up is held against. */
function targetOf({ catalogue }: TaskView, unit: Unit, year: number, bodies: number): InspectionList['target'] {
  const target = targetInCatalogue(catalogue, unit, indicatorCode, String(year))
  const indicator = catalogue.indicatorsByCode.get(indicatorCode)
  if (!target || !indicator || !isNumeric(target.operator)) return null
  return {
    percent: targetValue(target) as number,
    shown: targetWords(target, indicator),
    basis: basisOf(target, catalogue),
    needed: ceilTimes(targetFraction(target, true), bodies),
  }
}
