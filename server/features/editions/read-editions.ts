/** The editions of a unit, newest first, and what one would most likely make next. */

import { lastPeriods } from '../../domain/edition-period.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import { periodName } from '../../domain/wording.vi.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { notFound, unitNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { type Asking, mayPrepare, maySee } from './access.ts'
import type { EditionList } from './contract.ts'
import { dayOf } from './create-edition.ts'
import { editionsOf } from './queries.ts'
import { itemOf } from './read-edition.ts'

export async function readEditions(site: Site, asking: Asking, code: string): Promise<EditionList> {
  const { catalogue, today } = asking
  const unit = unitNamed(catalogue, code, today)
  if (!maySee(asking, unit.id)) throw notFound('unit', code)
  // A code has meant other units before: their meetings are theirs, and shown to those who may see them.
  const units = new Map<number, Unit>(
    catalogue.units.filter((one) => one.code === code && maySee(asking, one.id)).map((one) => [one.id, one]),
  )
  const editions = await editionsOf(site.db, [...units.keys()])
  return {
    unit: nameOf(unit),
    today,
    mayPrepare: unit.kind !== 'department' && mayPrepare(asking, unit.id),
    proposed: lastPeriods(today)
      .filter(({ period }) => existsOn(unit, dayOf(period, today)))
      .map((one) => ({ ...one, name: periodName(one.period) })),
    items: editions.map((edition) => itemOf({ edition, unit: units.get(edition.unitId) as Unit })),
  }
}
