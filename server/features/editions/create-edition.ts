/** Begins the draft of an edition: of a unit that existed, for a period that has begun, and one draft at a time. */
import { inTransaction } from '../../database/transaction.ts'
import { fitsKind, hasBegun } from '../../domain/edition-period.ts'
import { Failure } from '../../domain/failure.ts'
import { lastDayOf, lastMonthOf, type Period } from '../../domain/period.ts'
import { existsOn, type Unit, unitByCode } from '../../domain/unit.ts'
import { unitName } from '../../domain/wording.vi.ts'
import { notFound, unitNamed } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { type Asking, closeAct, invalid, mayPrepare, maySee } from './access.ts'
import type { EditionBody } from './contract.ts'
import { draftOf, insertDraft, takeEditionId } from './queries.ts'
import { editionSentences as say } from './sentences.vi.ts'

/** A meeting of more units than these cannot be read, by anybody. */
export const mostUnits = 250

/** Gives back its id. */
export async function createEdition(site: Site, asking: Asking, given: EditionBody): Promise<number> {
  const { parent, period, kind } = given
  const unit = unitOf(asking, parent, period)
  if (!fitsKind(kind, period)) throw invalid('period', 'other_kind', say.kindMismatch(kind, period))
  if (!hasBegun(period, asking.today)) throw invalid('period', 'not_begun', say.notBegun(period))
  const day = dayOf(period, asking.today)
  if (!existsOn(unit, day)) throw invalid('parent', 'not_then', say.notThen(unitName(unit), period))
  refuseScope(asking, unit, period, day)
  return inTransaction(site.db, async (trx) => {
    // Whoever holds the next key is alone here: two drafts of one period cannot come about.
    const id = await takeEditionId(trx)
    const draft = await draftOf(trx, unit.id, period)
    if (draft) {
      const message = say.draftExists(period, draft.number, draft.id)
      const fields = [{ field: 'period', code: 'draft_exists', message }]
      throw new Failure('conflict', { message, fields, context: { edition: draft.id } })
    }
    const edition = { unitId: unit.id, period, kind }
    const by = { createdAt: asking.now.toISOString(), createdBy: asking.viewer.id }
    const number = await insertDraft(trx, id, { ...edition, ...by })
    await closeAct(trx, asking, 'create_edition', { ...edition, number })
    return id
  })
}

/** The unit of a code at the period's end, where one may prepare its meetings. */
function unitOf(asking: Asking, code: string, period: Period): Unit {
  const { catalogue, today } = asking
  const unit = unitByCode(catalogue.units, code, dayOf(period, today)) ?? unitNamed(catalogue, code, today)
  if (!maySee(asking, unit.id)) throw notFound('unit', code)
  if (!mayPrepare(asking, unit.id)) throw new Failure('forbidden', { message: say.noRight })
  return unit
}

/** The period's last day, or today while it is under way. */
export function dayOf(period: Period, today: string): string {
  const last = lastDayOf(lastMonthOf(period))
  return last < today ? last : today
}

/** A ward or commune by itself, or what has units below it: not too many of them, and at least one. */
function refuseScope({ catalogue }: Asking, unit: Unit, period: Period, day: string): void {
  if (unit.kind === 'department') throw invalid('parent', 'department', say.department)
  const below = catalogue.units.filter(
    (one) => one.kind !== 'department' && existsOn(one, day) && catalogue.ancestorsOf(one.id).includes(unit.id),
  ).length
  if (below > mostUnits) throw invalid('parent', 'too_many_units', say.tooManyUnits(mostUnits, below))
  if (unit.kind === 'province' && below === 0) throw invalid('parent', 'no_units', say.noUnits(unitName(unit), period))
}
