/** Refuses an action that contradicts itself, or that lies on a unit, an indicator or an edition that is not the meeting's. */
import type { Database } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import { existsOn, unitByCode } from '../../domain/unit.ts'
import type { ActionView } from '../../evaluation/meeting-actions.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { indicatorNamed, notFound } from '../../http/named.ts'
import { type ActionContent, isEditionOf } from './queries.ts'
import { actionSentences as say } from './sentences.vi.ts'

/** What a meeting decides is done within years, not within a lifetime: a day beyond is a slip of the hand. */
const mostYears = 3

export async function refuseUnsound(db: Database, view: ActionView, action: ActionContent): Promise<void> {
  const { decidedOn, due, state, result, indicator, editionId, unitId } = action
  if (indicator !== null) indicatorNamed(view.catalogue, indicator)
  if (decidedOn > view.today) throw invalid('decidedOn', 'future', say.decidedLater(view.today))
  if (due !== null) {
    if (due < decidedOn) throw invalid('due', 'before_decided', say.dueBefore(decidedOn))
    const last = `${Number(decidedOn.slice(0, 4)) + mostYears}-12-31`
    if (due > last) throw invalid('due', 'far', say.dueFar(last))
  }
  if (state !== 'open' && result === '') throw invalid('result', 'missing', say.resultNeeded)
  if (editionId !== null && !(await isEditionOf(db, editionId, unitId)))
    throw new Failure('not_found', {
      message: say.noEdition,
      fields: [{ field: 'edition', code: 'unknown_edition', message: say.noEdition }],
    })
}

/** The unit that an action concerns, by its code: the meeting's own, or one below it that exists today. */
export function unitConcerned({ catalogue, today }: ActionView, meetingUnitId: number, code: string): number {
  const meeting = catalogue.unitsById.get(meetingUnitId)
  if (!meeting || !existsOn(meeting, today)) throw notFound('unit', meeting?.code ?? code)
  if (meeting.code === code) return meeting.id
  const unit = unitByCode(catalogue.units, code, today)
  if (!unit) throw notFound('unit', code)
  if (!catalogue.ancestorsOf(unit.id).includes(meetingUnitId))
    throw invalid('unit', 'not_below', say.notBelow(nameOf(meeting).label))
  return unit.id
}

export function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
