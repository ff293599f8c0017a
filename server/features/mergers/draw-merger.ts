/**
 * Lays out what a decree would change, before and while it is enacted: one reading for the preview and for the act, so that
 * the act can tell whether the preview still holds. Refuses what is unsound or out of reach; writes nothing.
 */
import { createHash } from 'node:crypto'
import type { Reader } from '../../database/tables.ts'
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import { dayBefore, endingUnits, type MergerPlan, mergerFaults } from '../../domain/merger.ts'
import { type Month, previousPeriod } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { type Unit, unitByCode } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { beginningsOf, reusedCodes } from './beginnings.ts'
import type { DatedUnit, MergerBody, MergerPreview } from './contract.ts'
import { type HeldRole, type NewUnitRow, rolesAt, sheetsFrom } from './queries.ts'
import { faultSentence, kindInName, mergerSentences as say } from './sentences.vi.ts'
import { touchedOf } from './touched.ts'

/** A role that goes along: `to` is the place of the new unit among those of the decree; null where none is sure. */
export type Carried = HeldRole & { to: number | null }
export type Drawn = { parent: Unit; ending: Unit[]; begins: NewUnitRow[]; carried: Carried[]; preview: MergerPreview }

/** `db` and `catalogue` are of one moment: inside the act, of its own transaction. */
export async function drawMerger(
  db: Reader,
  catalogue: Catalogue,
  account: Account,
  body: MergerBody,
  today: string,
): Promise<Drawn> {
  const { on } = body
  const parent = parentWithin(catalogue, account, body.parent, on)
  const plan: MergerPlan = { on, decreeDate: body.decree.date, into: body.into }
  const { found, faults } = endingUnits(plan, catalogue.units)
  refuseOutOfReach(catalogue, account, plan, parent)
  const fields = [
    ...nameFaults(body),
    ...[...faults, ...mergerFaults(plan, parent, found, catalogue.units)].map(
      (fault): FieldFailure => ({ field: fault.field, code: fault.code, message: faultSentence(fault) }),
    ),
  ]
  if (fields[0]) throw new Failure('invalid', { message: fields[0].message, fields })
  const ending = [...found.values()]
  const firstMonth = on.slice(0, 7)
  await refuseHandedIn(db, ending, firstMonth)
  const begins = body.into.map(
    ({ parts, ...unit }): NewUnitRow => ({
      ...unit,
      parts: parts.map(({ code, whole }) => ({ unitId: (found.get(code) as Unit).id, whole })),
    }),
  )
  const carried = (
    await rolesAt(
      db,
      ending.map(({ id }) => id),
    )
  ).map((held) => ({
    ...held,
    to: body.moveRoles ? successorOf(held.unitId, begins) : null,
  }))
  const beginnings = beginningsOf(catalogue, begins, on, parent)
  const isFuture = on > today
  const said = {
    verdict: say.verdict(on, ending, begins, isFuture),
    on,
    isFuture,
    parent: nameOf(parent),
    ends: ending.map((unit) => ({
      unit: { ...datedOf(unit), validTo: dayBefore(on) },
      lastDay: dayBefore(on),
      lastMonth: previousPeriod(firstMonth),
    })),
    begins: beginnings,
    codes: reusedCodes(catalogue, beginnings, on),
    touched: await touchedOf(db, catalogue, ending, on),
    people: carried.map(({ name, role, unitId, to }) => ({
      name,
      role,
      from: datedOf(catalogue.unitsById.get(unitId) as Unit),
      to: to === null ? null : (beginnings[to]?.unit ?? null),
    })),
    peopleSentence: say.people(
      carried.filter(({ to }) => to !== null).length,
      carried.filter(({ to }) => to === null).length,
      isFuture,
    ),
  }
  return { parent, ending, begins, carried, preview: { fingerprint: fingerprintOf(body, said, carried), ...said } }
}

export function datedOf(unit: Unit): DatedUnit {
  return { ...nameOf(unit), validFrom: unit.validFrom, validTo: unit.validTo }
}

/** The province, if the account administers the whole of it; any other answers as one that does not exist. */
export function parentWithin(catalogue: Catalogue, account: Account, code: string, on: string): Unit {
  const parent = unitByCode(catalogue.units, code, on) ?? catalogue.units.findLast((unit) => unit.code === code)
  if (parent?.kind !== 'province' || !may(account, 'administer', parent.id, catalogue.ancestorsOf))
    throw new Failure('not_found', {
      message: say.noParent,
      fields: [{ field: 'parent', code: 'unknown_parent', message: say.noParent }],
    })
  return parent
}

/**
 * A part lies within reach where the account administers it, or where its old province became part of the one at hand:
 * nobody administers a province that is no more. Any other part answers as one that does not exist.
 */
function refuseOutOfReach(catalogue: Catalogue, account: Account, plan: MergerPlan, parent: Unit): void {
  const isHeir = (id: number) =>
    catalogue.successions.some((link) => link.fromId === id && link.toId === parent.id && link.whole)
  const fields = plan.into.flatMap(({ parts }, at) =>
    parts.flatMap(({ code }, index): FieldFailure[] => {
      const reached = catalogue.units.some(
        (unit) =>
          unit.code === code &&
          (may(account, 'administer', unit.id, catalogue.ancestorsOf) || catalogue.ancestorsOf(unit.id).some(isHeir)),
      )
      const field = `into.${at}.parts.${index}.code`
      return reached ? [] : [{ field, code: 'unknown_unit', message: say.noUnit }]
    }),
  )
  if (fields.length > 0) throw new Failure('not_found', { message: say.noUnit, fields })
}

function nameFaults({ into }: MergerBody): FieldFailure[] {
  return into.flatMap(({ name, kind }, at): FieldFailure[] => {
    if (kind === 'province') return [{ field: `into.${at}.kind`, code: 'province', message: say.provinceKind }]
    if (kind === 'department' || !kindInName.test(name)) return []
    return [{ field: `into.${at}.name`, code: 'kind_in_name', message: say.kindInName }]
  })
}

async function refuseHandedIn(db: Reader, ending: readonly Unit[], firstMonth: Month): Promise<void> {
  const sheets = await sheetsFrom(
    db,
    ending.map(({ id }) => id),
    firstMonth,
  )
  for (const unit of ending) {
    const months = sheets.filter((sheet) => sheet.unitId === unit.id && !sheet.isOpen).map((sheet) => sheet.month)
    if (months.length === 0) continue
    const message = say.handedIn(unit, months)
    throw new Failure('invalid', { message, fields: [{ field: 'on', code: 'handed_in', message }] })
  }
}

/** Where a unit's people go: to the unit that takes it in whole. */
function successorOf(unitId: number, begins: readonly NewUnitRow[]): number | null {
  const at = begins.findIndex(({ parts }) => parts.some((part) => part.unitId === unitId && part.whole))
  return at === -1 ? null : at
}

function fingerprintOf(body: MergerBody, said: object, carried: readonly Carried[]): string {
  const { account: _, dryRun: __, preview: ___, ...decree } = body
  const people = carried.map(({ accountId, role, unitId }) => [accountId, role, unitId])
  return createHash('sha256')
    .update(JSON.stringify([decree, said, people]))
    .digest('base64url')
    .slice(0, 32)
}
