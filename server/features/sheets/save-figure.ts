/** Saves one figure: right, open sheet, unchanged revision, audit row and version in one transaction; then the answer. */
import { appendAudit } from '../../database/audit.ts'
import { raiseVersion } from '../../database/version.ts'
import { type Element, isAskedIn } from '../../domain/element.ts'
import { Failure } from '../../domain/failure.ts'
import { type FigureState, faultOf } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import { numberFaultWords } from '../../domain/wording.vi.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import type { FigureBody } from './contract.ts'
import { type FigureWrite, figuresOfSheet, holdOpenSheet, type StoredFigure, writeFigure } from './queries.ts'
import { sheetSentences } from './sentences.vi.ts'
import { lockedFailure, lockOf } from './sheet-access.ts'

const invisible = /[\u200b-\u200d\u2060\ufeff]/g

export async function saveFigure(
  site: Site,
  account: Account,
  unit: Unit,
  month: Month,
  code: string,
  body: FigureBody,
  now: Date,
): Promise<void> {
  const catalogue = await site.evaluation.catalogue()
  const element = catalogue.elementsByCode.get(code)
  if (!element) throw notFound('element', code)
  const lock = lockOf(catalogue, account, unit, month, 'draft', now)
  if (lock) throw lockedFailure(lock.reason)
  const write = checked(body, element, month)
  const key = { month, unitId: unit.id, elementId: element.id }
  await site.db.transaction().execute(async (trx) => {
    if (!(await holdOpenSheet(trx, key))) throw lockedFailure('approved')
    const before = (await figuresOfSheet(trx, key)).get(element.id)
    if (before && isRepetition(before, write, account)) return
    const revision = await writeFigure(trx, key, write)
    if (revision === undefined) throw staleFailure(element, before)
    await appendAudit(trx, {
      at: now.toISOString(),
      accountId: account.id,
      act: 'save_figure',
      month,
      unitId: unit.id,
      elementId: element.id,
      revision,
      before: before ? contentOf(before) : null,
      after: contentOf(write),
    })
    await raiseVersion(trx, month)
  })
}

function checked(body: FigureBody, element: Element, month: Month): FigureWrite {
  const state: FigureState = body.state ?? (body.value === null ? 'missing' : 'reported')
  const fault = faultOf(state, body.value)
  if (fault) throw invalidField('value', fault, numberFaultWords(fault, element))
  if (!isAskedIn(element, month)) throw invalidField('element', 'not_asked', sheetSentences.notAsked(element.name))
  const note = body.note?.normalize('NFC').replace(invisible, '').trim() || null
  return { value: body.value, state, note, revision: body.revision }
}

function invalidField(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}

/** The same save sent twice because its answer was lost: it was done, so it is answered and not done again. */
function isRepetition(before: StoredFigure, write: FigureWrite, account: Account): boolean {
  const same = before.value === write.value && before.state === write.state && before.note === write.note
  return same && before.revision === write.revision + 1 && before.savedById === account.id
}

function contentOf({ value, state, note }: Pick<FigureWrite, 'value' | 'state' | 'note'>) {
  return { value, state, note }
}

function staleFailure(element: Element, before: StoredFigure | undefined): Failure {
  const current = before
    ? { ...contentOf(before), revision: before.revision, savedAt: before.savedAt, savedBy: before.savedBy }
    : { value: null, state: 'missing', note: null, revision: 0, savedAt: null, savedBy: null }
  const message = sheetSentences.stale(element.name, before?.savedBy ?? null)
  return new Failure('stale', { message, context: current, fields: [{ field: 'revision', code: 'stale', message }] })
}
