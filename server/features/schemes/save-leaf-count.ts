/** Enters what stands behind a leaf where no monthly sheet gives it: counts read at a portal, a class, a document. */

import { appendAudit } from '../../database/audit.ts'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { raiseVersion, scoresTopic } from '../../database/version.ts'
import { Failure } from '../../domain/failure.ts'
import { answerFault, isNoAnswer, scaledPoints } from '../../domain/leaf-answer.ts'
import { answerFaultSentence } from '../../domain/leaf-answer.vi.ts'
import { formatShortest } from '../../domain/measure.ts'
import { type Account, may } from '../../domain/permission.ts'
import { leavesOf, type SchemeNode } from '../../domain/scheme.ts'
import type { LeafAnswer } from '../../domain/scoring-rule.ts'
import type { Unit } from '../../domain/unit.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import type { StoredScheme } from '../../evaluation/scores/schemes.ts'
import { notFound } from '../../http/named.ts'
import type { LeafCountInput } from './contract.ts'
import { leafEntry, writeLeafEntry } from './queries.ts'
import { schemeSentences as say } from './sentences.vi.ts'

type Act = { account: Account; catalogue: Catalogue; at: string }

/** Returns the new revision. */
export async function saveLeafCount(
  db: Database,
  { account, catalogue, at }: Act,
  scheme: StoredScheme,
  unit: Unit,
  code: string,
  input: LeafCountInput,
): Promise<number> {
  if (!may(account, 'enter_figures', unit.id, catalogue.ancestorsOf)) throw notFound('unit', unit.code)
  if (scheme.state === 'draft') throw new Failure('conflict', { message: say.draftHasNoCounts })
  const leaf = leavesOf(scheme.nodes).find((node) => node.code === code)
  if (!leaf) throw notFound('node', code)
  if (leaf.inherited && unit.kind !== 'province') throw invalid('node', 'inherited', say.inherited)
  const answer = answerIn(scheme, leaf, input)
  const key = { scheme: scheme.code, period: input.period, unitId: unit.id, node: code }
  const entry = { ...answer, source: isNoAnswer(answer) ? '' : input.source.trim() }
  if (!isNoAnswer(answer) && entry.source === '') throw invalid('source', 'missing', say.sourceNeeded)
  await inTransaction(db, async (trx) => {
    const before = await leafEntry(trx, key)
    const mark = { at, accountId: account.id, revision: input.revision }
    if (!(await writeLeafEntry(trx, key, entry, mark)))
      throw new Failure('stale', { message: say.countStale(leaf.name) })
    await appendAudit(trx, {
      at,
      accountId: account.id,
      act: 'enter_leaf_count',
      unitId: unit.id,
      revision: input.revision + 1,
      ...(before ? { before: traceOf(before, scheme.decimals) } : {}),
      after: {
        scheme: scheme.code,
        period: input.period,
        node: code,
        name: leaf.name,
        ...traceOf(entryOf(entry), scheme.decimals),
      },
    })
    await raiseVersion(trx, scoresTopic)
  })
  return input.revision + 1
}

function answerIn({ decimals }: StoredScheme, leaf: SchemeNode, input: LeafCountInput): LeafAnswer {
  const { numerator, denominator, choice } = input
  if ((numerator === null) !== (denominator === null))
    throw invalid(numerator === null ? 'numerator' : 'denominator', 'missing', say.countsWhole(leaf.name))
  const points = input.points === null ? null : scaledPoints(input.points, decimals)
  if (points === undefined)
    throw invalid('points', 'decimals', answerFaultSentence({ field: 'points', code: 'decimals' }, leaf.name, decimals))
  const answer = {
    fraction: numerator === null || denominator === null ? null : { numerator, denominator },
    choice,
    points,
  }
  const fault = answerFault(leaf.rule, leaf.maximum, answer)
  if (fault) throw invalid(fault.field, fault.code, answerFaultSentence(fault, leaf.name, decimals))
  return answer
}

type Trace = {
  numerator: number | null
  denominator: number | null
  choice: string | null
  points: number | null
  source: string
}

function entryOf({ fraction, choice, points, source }: LeafAnswer & { source: string }): Trace {
  return { numerator: fraction?.numerator ?? null, denominator: fraction?.denominator ?? null, choice, points, source }
}

/** What the record of acts keeps: what is known, and nothing of what is not. */
function traceOf({ numerator, denominator, choice, points, source }: Trace, decimals: number) {
  const shown = points === null ? null : formatShortest(points, decimals)
  const all = { numerator, denominator, choice, points: shown, source: source === '' ? null : source }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
}

function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
