/** Attaches a file or a link to a leaf of a sheet, and takes it away again, while the unit may speak. Nothing is half stored. */

import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { evidenceFault, mediaTypeOf } from '../../domain/evidence-file.ts'
import { evidenceFaultSentence } from '../../domain/evidence-file.vi.ts'
import { Failure } from '../../domain/failure.ts'
import { roundLock } from '../../domain/round.ts'
import { leavesOf, type SchemeNode } from '../../domain/scheme.ts'
import { mayScoreOwn } from '../../evaluation/scores/rounds.ts'
import { type NewAttachment, noteAttachment, takeAwayAttachment } from '../../filing/attachments.ts'
import { storeFile } from '../../filing/store.ts'
import { notFound } from '../../http/named.ts'
import { closeAct, invalid, type OnSheet, refuse } from './access.ts'
import { holdRound } from './queries.ts'
import { roundSentences as say } from './sentences.vi.ts'
import { insertProof, type Proof, proofsOf } from './talk-queries.ts'

/** A sheet of a hundred leaves, a few papers to each. */
const mostProofs = 400

export function leafOf({ scheme }: OnSheet, code: string): SchemeNode {
  const leaf = leavesOf(scheme.nodes).find((node) => node.code === code)
  if (!leaf) throw notFound('node', code)
  return leaf
}

/** The unit may prove while it scores itself, and again while it explains. */
export function mayProve(on: OnSheet): boolean {
  const { round, row, unit, parent } = on
  if (!mayScoreOwn(on, round, unit.id)) return false
  const facts = {
    state: round.state,
    handedIn: row.handedInAt !== null,
    excluded: row.excluded !== null,
    survey: round.survey,
    inherited: unit.id === parent.id,
  }
  return (['self', 'explanation'] as const).some((step) => roundLock(step, facts) === undefined)
}

/** Before anything is read of what was sent. */
export function refuseProof(on: OnSheet): void {
  refuse(mayScoreOwn(on, on.round, on.unit.id))
  if (!mayProve(on)) throw new Failure('locked', { message: say.proofLocked, context: { reason: on.round.state } })
}

export async function proveByFile(on: OnSheet, leaf: SchemeNode, { name, bytes }: { name: string; bytes: Buffer }) {
  const fault = evidenceFault(name, bytes)
  if (fault?.code === 'too_large') throw tooLarge()
  if (fault) throw invalid('file', fault.code, evidenceFaultSentence(fault))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const stored = await storeFile(on.site.config.dataFolder, bytes)
  const file = { kind: 'file' as const, name, mediaType: mediaTypeOf(name), size: bytes.length, sha256 }
  try {
    await attach(on, leaf, { id: stored.id, ...file, ...stampOf(on) }, (other) => {
      if (other.sha256 === sha256) throw invalid('file', 'same_content', say.sameContent(other.name))
    })
  } catch (error) {
    // Where the database went away it may have kept the row, and a file without a row harms nobody.
    if (!(error instanceof Failure && error.code === 'unavailable')) await stored.discard()
    throw error
  }
}

export async function proveByLink(on: OnSheet, leaf: SchemeNode, { name, url }: { name: string; url: string }) {
  const { username, password } = new URL(url)
  if (username !== '' || password !== '') throw invalid('url', 'secret', say.secretInLink)
  const id = randomBytes(16).toString('hex')
  await attach(on, leaf, { id, kind: 'link', name, url, ...stampOf(on) }, (other) => {
    if (other.url === url) throw invalid('url', 'same_link', say.sameLink(other.name))
  })
}

async function attach(
  on: OnSheet,
  leaf: SchemeNode,
  attachment: NewAttachment,
  compare: (other: Proof) => void,
): Promise<void> {
  await inTransaction(on.site.db, async (trx) => {
    await hold(trx, on)
    const others = await proofsOf(trx, on.row.id)
    for (const other of others) if (other.node === leaf.code) compare(other)
    if (others.length >= mostProofs) throw new Failure('conflict', { message: say.proofTooMany(mostProofs) })
    await noteAttachment(trx, { subject: 'score', subjectId: on.row.id, part: null }, attachment)
    await insertProof(trx, attachment.id, on.row.id, leaf.code)
    await closeAct(trx, on, 'attach_score_proof', on.unit.id, {
      after: { name: leaf.name, node: leaf.code, evidence: attachment.name },
    })
  })
}

export async function removeProof(on: OnSheet, leaf: SchemeNode, id: string): Promise<void> {
  refuseProof(on)
  const { at, accountId } = stampOf(on)
  await inTransaction(on.site.db, async (trx) => {
    await hold(trx, on)
    const proof = (await proofsOf(trx, on.row.id)).find((one) => one.id === id && one.node === leaf.code)
    if (!proof) throw notFound('evidence', id)
    if (proof.accountId !== accountId) throw new Failure('forbidden', { message: say.noRightToRemove })
    if (!(await takeAwayAttachment(trx, id, at, accountId))) throw notFound('evidence', id)
    await closeAct(trx, on, 'remove_score_proof', on.unit.id, {
      before: { name: leaf.name, node: leaf.code, evidence: proof.name },
    })
  })
}

/** Whoever hands in, or moves the round on, waits; and is seen where they came first. */
async function hold(trx: Database, { round, row }: OnSheet): Promise<void> {
  const isHeld = await holdRound(trx, round.id, round.state)
  const unit = await trx.selectFrom('round_unit').select('handed_in_at').where('id', '=', row.id).executeTakeFirst()
  if (!isHeld || unit?.handed_in_at !== row.handedInAt)
    throw new Failure('locked', { message: say.stateGone, context: { reason: 'moved' } })
}

function stampOf({ now, viewer }: OnSheet) {
  return { at: now.toISOString(), accountId: viewer.id }
}

export function tooLarge(): Failure {
  const message = evidenceFaultSentence({ code: 'too_large', about: '' })
  return new Failure('too_large', { message, fields: [{ field: 'file', code: 'too_large', message }] })
}
