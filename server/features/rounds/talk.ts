/** What is said and shown beside one leaf: the history of its scores, comments of both sides, and proofs. */
import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { formatScaled } from '../../domain/measure.ts'
import { scoreStepWords } from '../../domain/round.vi.ts'
import type { SchemeNode } from '../../domain/scheme.ts'
import { seesSheetInside, seesWholeRound, toldSteps } from '../../evaluation/scores/rounds.ts'
import { notFound } from '../../http/named.ts'
import { closeAct, type OnSheet } from './access.ts'
import type { LeafTalk } from './contract.ts'
import { answerWords, pointsOf } from './present-score.ts'
import { leafOf, mayProve } from './prove.ts'
import { changesOf, holdRound, type ScoreContent } from './queries.ts'
import { roundSentences as say } from './sentences.vi.ts'
import { commentsOf, insertComment, proofsOf } from './talk-queries.ts'

/** Its own people and the province only, whatever has been published. */
export function refuseOutside(on: OnSheet): void {
  if (!seesSheetInside(on, on.round, on.unit.id)) throw notFound('unit', on.unit.code)
}

export async function talkOf(on: OnSheet, code: string): Promise<LeafTalk> {
  refuseOutside(on)
  const leaf = leafOf(on, code)
  const { site, round, unit, parent, row, viewer, scheme } = on
  const whose = leaf.inherited ? parent.id : unit.id
  const changes = await changesOf(site.db, round.id, whose, leaf.code)
  const key = { roundId: round.id, unitId: unit.id, node: leaf.code }
  const mayRemove = mayProve(on)
  const words = (step: (typeof changes)[number]['step'], content: ScoreContent) => {
    const points = pointsOf(scheme, leaf, step, content)
    const shown = points === null ? '–' : formatScaled(points, scheme.decimals)
    const answer = answerWords(leaf.rule, content)
    return answer === '' ? shown : `${shown} (${answer})`
  }
  return {
    history: changes
      .filter(({ step }) => toldSteps(on, round, step))
      .map(({ step, at, by, before, after }) => ({
        step: scoreStepWords[step],
        at,
        by,
        before: before === null ? null : words(step, before),
        after: words(step, after),
        note: after.note,
      })),
    comments: await commentsOf(site.db, key),
    proofs: (await proofsOf(site.db, row.id))
      .filter((proof) => proof.node === leaf.code)
      .map(({ id, kind, name, url, size, at, by, accountId }) => ({
        id,
        kind,
        name,
        url,
        size,
        at,
        by,
        mayRemove: mayRemove && accountId === viewer.id,
      })),
    mayComment: round.state !== 'published',
    mayProve: mayRemove && leaf.inherited === (unit.id === parent.id),
  }
}

export async function comment(on: OnSheet, leaf: SchemeNode, text: string): Promise<void> {
  refuseOutside(on)
  const { site, round, unit, viewer, now } = on
  const locked = () => new Failure('locked', { message: say.locked, context: { reason: 'published' } })
  if (round.state === 'published') throw locked()
  const side = seesWholeRound(on, round) ? ('parent' as const) : ('unit' as const)
  await inTransaction(site.db, async (trx) => {
    if (!(await holdRound(trx, round.id, round.state))) throw locked()
    const key = { roundId: round.id, unitId: unit.id, node: leaf.code }
    await insertComment(trx, key, { side, text, at: now.toISOString(), accountId: viewer.id })
    await closeAct(trx, on, 'comment_score', unit.id, { after: { name: leaf.name, node: leaf.code, note: text } })
  })
}
