/** Whose figures a person may bring in, and what the reading of their file must know. A foreign import is no import. */
import { readSettings, type Settings } from '../../database/settings.ts'
import { Failure, type LockReason } from '../../domain/failure.ts'
import { dateInVietnam, type Month, monthInVietnam, monthsBetween } from '../../domain/period.ts'
import { type Account, may } from '../../domain/permission.ts'
import { lockReason, type SheetState } from '../../domain/sheet.ts'
import { existsOn, type Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { sheetCloses } from '../../evaluation/sheets/sheet-due.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { Knowledge } from '../../importing/knowledge.ts'
import { type ImportFile, importFile, unknownImport } from './queries.ts'
import { importSentences } from './sentences.vi.ts'

/** The first month that can be filled in; the sheets know none before. */
const firstMonth: Month = '2008-01'

/** The ward or province of an import. Out of reach: as one that does not exist; without the right: said so. */
export function unitOfImport(catalogue: Catalogue, account: Account, code: string, now: Date): Unit {
  const today = dateInVietnam(now)
  const unit = catalogue.units.find((one) => one.code === code && existsOn(one, today))
  if (!unit || !may(account, 'see_drafts', unit.id, catalogue.ancestorsOf)) throw notFound('unit', code)
  if (!may(account, 'enter_figures', unit.id, catalogue.ancestorsOf))
    throw new Failure('forbidden', { message: importSentences.noRight })
  return unit
}

/** The units whose imports a person may see: those for which they may enter figures. */
export function unitsWithin(catalogue: Catalogue, account: Account): Unit[] {
  return catalogue.units.filter((unit) => may(account, 'enter_figures', unit.id, catalogue.ancestorsOf))
}

/** An import within reach; any other answers as one that does not exist. */
export async function importWithin(site: Site, account: Account, id: string): Promise<ImportFile> {
  const catalogue = await site.evaluation.catalogue()
  const file = await importFile(site.db, id)
  if (!file || !may(account, 'enter_figures', file.unitId, catalogue.ancestorsOf)) throw unknownImport()
  return file
}

export function knowledgeOf(catalogue: Catalogue, unit: Unit, now: Date): Knowledge {
  const isProvince = unit.kind === 'province'
  const predecessors = new Set(catalogue.successions.filter((one) => one.toId === unit.id).map((one) => one.fromId))
  const isKnown = (one: Unit) =>
    isProvince
      ? one.kind !== 'province' && catalogue.ancestorsOf(one.id).includes(unit.id)
      : one.id === unit.id || predecessors.has(one.id)
  const above = isProvince ? unit : catalogue.unitsById.get(unit.parentId ?? 0)
  return {
    units: catalogue.units.filter(isKnown).map(({ id, code, name, kind, validFrom, validTo }) => {
      const successors = catalogue.successions.filter((one) => one.fromId === id).map((one) => one.toId)
      return { id, code, name, kind, validFrom, validTo, successors }
    }),
    ownUnitId: isProvince ? null : unit.id,
    parent: above === undefined ? null : { code: above.code, name: above.name, kind: above.kind },
    elements: catalogue.elements.map(({ id, code, name, decimals, asked, partOf }) => ({
      id,
      code,
      name,
      decimals,
      asked,
      partOf,
    })),
    indicators: catalogue.indicators
      .filter((indicator) => indicator.kind === 'rate')
      .map(({ code, name, shortName, polarity }) => ({ code, name, shortName, polarity })),
    months: monthsBetween(firstMonth, monthInVietnam(now)),
  }
}

/** Whether the sheets of one person's import can be written on a day. */
export type Locks = {
  today: string
  reasonOf: (unit: Unit, month: Month, state: SheetState, openUntil: string | null) => LockReason | undefined
  draftsClosed: (unit: Unit, month: Month) => boolean
}

export async function locksOf(site: Site, account: Account, now: Date): Promise<Locks> {
  const catalogue = await site.evaluation.catalogue()
  const settings: Settings = await readSettings(site.db)
  const today = dateInVietnam(now)
  const closes = (unit: Unit, month: Month) => sheetCloses(catalogue, unit, month, settings.lockAfterDays)
  return {
    today,
    reasonOf: (unit, month, state, openUntil) =>
      lockReason({
        month,
        today,
        mayEnter: may(account, 'enter_figures', unit.id, catalogue.ancestorsOf),
        state,
        closesOn: closes(unit, month),
        openUntil,
      }),
    draftsClosed: (unit, month) => {
      const last = closes(unit, month)
      return last !== null && today > last
    },
  }
}
