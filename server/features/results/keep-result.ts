/** Enters, changes and removes one published result with its components. Each is one transaction with its record. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseVersion, scoresTopic } from '../../database/version.ts'
import { topOf } from '../../domain/component-total.ts'
import { Failure, type FieldFailure } from '../../domain/failure.ts'
import { type Account, may } from '../../domain/permission.ts'
import { soundResult } from '../../domain/published-result.ts'
import { resultFaultWords } from '../../domain/published-result.vi.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { headOf } from '../../evaluation/indices/index-overview.ts'
import { type IndexResult, resultById, resultsOfUnits, roundBehind } from '../../evaluation/indices/results.ts'
import { notFound } from '../../http/named.ts'
import {
  type NewResult,
  noteSource,
  publishResults,
  type ResultContent,
  type ResultSource,
  removeResult,
  rewriteResult,
} from '../../publishing/results.ts'
import type { ResultAnswer, ResultBody, ResultPatch } from './act-contract.ts'
import { judgeResult, numberWords, sameSource } from './judge-result.ts'
import { resultSentences as say } from './sentences.vi.ts'

export type ResultAct = { db: Database; account: Account; catalogue: Catalogue; at: string; today: string }

export async function enterResult(act: ResultAct, unit: Unit, body: ResultBody): Promise<ResultAnswer> {
  const { db, account, catalogue, today } = act
  if (!may(account, 'keep_results', unit.id, catalogue.ancestorsOf))
    throw new Failure('forbidden', { message: say.notYours })
  const source = { text: body.source, publishedOn: body.publishedOn }
  const stored = await resultsOfUnits(db, [unit.id], { index: body.index, period: body.period })
  const { faults, results } = judgeResult({ catalogue, account, today, source, stored }, { ...body, unit })
  if (faults.length > 0) throw faultsFailure(faults)
  const [id = 0] = await storeResults(act, source, results)
  return { id, revision: 1 }
}

/** Writes results of one source, whole or not at all; returns the keys in order. */
export async function storeResults(
  { db, account, catalogue, at }: ResultAct,
  source: ResultSource,
  results: readonly NewResult[],
): Promise<number[]> {
  return inTransaction(db, async (trx) => {
    const sourceId = await noteSource(trx, source, { at, accountId: account.id })
    const ids = await publishResults(trx, sourceId, results)
    if (ids === undefined) throw twiceFailure()
    for (const result of results.filter(({ node }) => node === ''))
      await appendAudit(trx, {
        at,
        accountId: account.id,
        act: 'enter_result',
        unitId: result.unitId,
        revision: 1,
        after: traceOf(catalogue, result, source),
      })
    await raiseVersion(trx, scoresTopic)
    return ids
  })
}

export async function changeResult(act: ResultAct, id: number, patch: ResultPatch): Promise<ResultAnswer> {
  const { db, account, catalogue, at } = act
  const before = await resultToKeep(act, id)
  const source = {
    text: patch.source ?? before.source,
    publishedOn: patch.publishedOn === undefined ? before.publishedOn : patch.publishedOn,
  }
  const sent = {
    value: patch.value ?? numberWords(before),
    place: patch.place === undefined ? before.place : patch.place,
    ofUnits: patch.ofUnits === undefined ? before.ofUnits : patch.ofUnits,
  }
  const head = headOf(catalogue, before.index)
  const sound = soundResult(sent, topOfResult(catalogue, before))
  if ('fault' in sound)
    throw faultsFailure([{ ...sound.fault, message: resultFaultWords(sound.fault, sent.value, head.shortName) }])
  const cell = await resultsOfUnits(db, [before.unitId], { index: before.index, period: before.period })
  if (cell.some((one) => one.id !== id && one.node === before.node && sameSource(one, source))) throw twiceFailure()
  const content = { ...sound.number, place: sent.place, ofUnits: sent.ofUnits, note: patch.note ?? before.note }
  await inTransaction(db, async (trx) => {
    const sourceId = await noteSource(trx, source, { at, accountId: account.id })
    if (!(await rewriteResult(trx, { id, revision: patch.revision }, content, sourceId))) throw staleFailure()
    if (sourceId !== before.sourceId)
      for (const one of companionsOf(cell, before))
        if (!(await rewriteResult(trx, one, contentOf(one), sourceId))) throw staleFailure()
    await appendAudit(trx, {
      at,
      accountId: account.id,
      act: 'change_result',
      unitId: before.unitId,
      revision: patch.revision + 1,
      before: traceOf(catalogue, before, { text: before.source, publishedOn: before.publishedOn }),
      after: traceOf(catalogue, { ...before, ...content }, source),
    })
    await raiseVersion(trx, scoresTopic)
  })
  return { id, revision: patch.revision + 1 }
}

export async function dropResult(act: ResultAct, id: number, revision: number): Promise<void> {
  const { db, account, catalogue, at } = act
  const before = await resultToKeep(act, id)
  const cell = await resultsOfUnits(db, [before.unitId], { index: before.index, period: before.period })
  await inTransaction(db, async (trx) => {
    if (!(await removeResult(trx, { id, revision }))) throw staleFailure()
    for (const one of companionsOf(cell, before)) if (!(await removeResult(trx, one))) throw staleFailure()
    await appendAudit(trx, {
      at,
      accountId: account.id,
      act: 'remove_result',
      unitId: before.unitId,
      before: traceOf(catalogue, before, { text: before.source, publishedOn: before.publishedOn }),
    })
    await raiseVersion(trx, scoresTopic)
  })
}

/** The components that the source of a total printed with it: they move and go with it. */
function companionsOf(cell: readonly IndexResult[], { id, node, sourceId }: IndexResult): IndexResult[] {
  return node === '' ? cell.filter((one) => one.id !== id && one.sourceId === sourceId) : []
}

function contentOf({ value, decimals, place, ofUnits, note }: IndexResult): ResultContent {
  return { value, decimals, place, ofUnits, note }
}

/** The result of a key, where its unit is the account's to keep; any other answers as one that does not exist. What a council published stays. */
async function resultToKeep({ db, account, catalogue }: ResultAct, id: number): Promise<IndexResult> {
  const result = await resultById(db, id)
  if (!result || !may(account, 'keep_results', result.unitId, catalogue.ancestorsOf))
    throw notFound('result', String(id))
  const round = await roundBehind(db, result.sourceId)
  if (round !== undefined) throw new Failure('locked', { message: say.ofRound(round) })
  return result
}

function topOfResult(catalogue: Catalogue, { index, scheme, node }: IndexResult): number | null {
  if (node === '') return headOf(catalogue, index).top
  const version = scheme === null ? undefined : catalogue.schemes.get(scheme)
  const of = version?.nodes.find(({ code }) => code === node)
  return version && of ? topOf(of, version.decimals) : null
}

/** What the record of acts keeps of a result. */
function traceOf(
  catalogue: Catalogue,
  { index, period, node, place, ofUnits, note, ...number }: Omit<NewResult, 'unitId' | 'scheme'>,
  { text, publishedOn }: ResultSource,
) {
  const all = {
    name: headOf(catalogue, index).shortName,
    period,
    node: node === '' ? null : node,
    points: numberWords(number),
    place,
    ofUnits,
    note: note === '' ? null : note,
    source: text,
    publishedOn,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}

export function faultsFailure(fields: FieldFailure[]): Failure {
  return new Failure('invalid', { message: fields[0]?.message ?? '', fields })
}

function twiceFailure(): Failure {
  return new Failure('conflict', {
    message: say.twice,
    fields: [{ field: 'source', code: 'twice', message: say.twice }],
  })
}

function staleFailure(): Failure {
  return new Failure('stale', { message: say.stale })
}
