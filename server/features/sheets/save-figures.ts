/** Saves figures of one sheet: right, open sheet, unchanged revisions, audit rows and version in one transaction. */

import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { type Element, isAskedIn } from '../../domain/element.ts'
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import { numberFaultWords } from '../../domain/fault-words.vi.ts'
import { type EntryWay, type FigureState, faultOf } from '../../domain/figure.ts'
import type { Month } from '../../domain/period.ts'
import type { Account } from '../../domain/permission.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { computedSentences } from '../../evaluation/records/computed.vi.ts'
import { notFound } from '../../http/named.ts'
import type { Site } from '../../http/site.ts'
import { type FigureWrite, recordFigures } from '../../recording/figures.ts'
import { dropNewSheet } from '../../recording/sheet.ts'
import { contentOf } from '../../recording/stamp.ts'
import type { StoredFigure } from '../../recording/stored-figures.ts'
import type { CellResult, FigureBody, StaleContext } from './contract.ts'
import { hold, refuseStranger } from './open-sheet.ts'
import { sheetSentences } from './sentences.vi.ts'

const invisible = /[\u200b-\u200d\u2060\ufeff]/g

export type Entry = Omit<FigureBody, 'way'> & { element: string }

type Checked = { element: Element; write: FigureWrite } | { element: string; fault: FieldFailure }

/**
 * What became of each entry, in their order. One bad or stale cell does not keep the others from being saved.
 * `inside` runs in the same transaction once the sheet is held; where it answers, nothing is saved again.
 */
export async function saveFigures(
  site: Site,
  account: Account,
  unit: Unit,
  month: Month,
  entries: readonly Entry[],
  way: EntryWay,
  now: Date,
  inside: Inside = {},
): Promise<CellResult[]> {
  const catalogue = await site.evaluation.catalogue()
  const on = await refuseStranger(site.db, catalogue, account, unit, month, now)
  const computed = (await site.evaluation.computed(now)).figuresOf(unit.id, month)
  const checked = entries.map((entry) => check(entry, catalogue, month, computed))
  const writes = checked.flatMap((one) => ('write' in one ? [one.write] : []))
  const stamp = { at: now.toISOString(), accountId: account.id, way }
  return inTransaction(site.db, async (trx) => {
    // Asked twice: a closed sheet still answers what was done before; and two of one key wait for each other at the hold.
    const known = await inside.before?.(trx)
    if (known) return known
    const held = await hold(trx, unit, month, on)
    // The same request may have been at work a moment ago, and holding waited for it.
    const meanwhile = await inside.before?.(trx)
    if (meanwhile) return meanwhile
    const key = { month, unitId: unit.id }
    const outcomes = await recordFigures(trx, key, held, writes, stamp)
    // A sheet that nobody could write into was not begun.
    if (held.isNew && !outcomes.some(({ kind }) => kind === 'saved')) await dropNewSheet(trx, key)
    const byElement = new Map(outcomes.map((outcome) => [outcome.elementId, outcome]))
    const results = checked.map((one): CellResult => {
      if ('fault' in one)
        return { element: one.element, kind: 'refused', code: one.fault.code, message: one.fault.message }
      const { code, id, name } = one.element
      const outcome = byElement.get(id)
      if (outcome?.kind === 'saved') return { element: code, kind: 'saved', revision: outcome.revision }
      const current = outcome?.current
      const message = sheetSentences.stale(name, current?.savedBy ?? null)
      return { element: code, kind: 'stale', message, theirs: theirsOf(current) }
    })
    await inside.after?.(trx, results)
    return results
  })
}

export type Inside = {
  before?: (trx: Database) => Promise<CellResult[] | undefined>
  after?: (trx: Database, results: CellResult[]) => Promise<void>
}

function check(entry: Entry, catalogue: Catalogue, month: Month, computed: ReadonlyMap<string, number>): Checked {
  const element = catalogue.elementsByCode.get(entry.element)
  if (!element) throw notFound('element', entry.element)
  if (computed.has(element.code)) {
    const message = computedSentences.notTyped(element)
    return { element: element.code, fault: { field: 'element', code: 'computed', message } }
  }
  const state: FigureState = entry.state ?? (entry.value === null ? 'missing' : 'reported')
  const fault = faultOf(state, entry.value)
  if (fault)
    return {
      element: element.code,
      fault: { field: 'value', code: fault, message: numberFaultWords(fault, element) },
    }
  if (!isAskedIn(element, month)) {
    const message = sheetSentences.notAsked(element.name)
    return { element: element.code, fault: { field: 'element', code: 'not_asked', message } }
  }
  const note = entry.note?.normalize('NFC').replace(invisible, '').trim() || null
  return { element, write: { elementId: element.id, value: entry.value, state, note, revision: entry.revision } }
}

function theirsOf(current: StoredFigure | undefined): StaleContext {
  if (!current) return { value: null, state: 'missing', note: null, revision: 0, savedAt: null, savedBy: null }
  const { revision, savedAt, savedBy } = current
  return { ...contentOf(current), revision, savedAt, savedBy }
}

/** One cell alone: what a batch would say of it, as a failure where it was not saved. */
export function failureOf(result: CellResult | undefined, body: FigureBody): Failure | undefined {
  if (result?.kind === 'stale') {
    const { message, theirs } = result
    return new Failure('stale', { message, context: theirs, fields: [{ field: 'revision', code: 'stale', message }] })
  }
  if (result?.kind !== 'refused') return undefined
  const { code, message } = result
  const field = code === 'not_asked' || code === 'computed' ? 'element' : body.value === undefined ? 'state' : 'value'
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
