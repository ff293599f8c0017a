/** Attaches evidence to an occurrence of a task: a file that passed its judgement, or a link. Nothing is half stored. */

import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { evidenceFault, mediaTypeOf, mostEvidence } from '../../domain/evidence-file.ts'
import { evidenceFaultSentence } from '../../domain/evidence-file.vi.ts'
import { Failure } from '../../domain/failure.ts'
import type { OccurrenceState } from '../../domain/occurrence.ts'
import { taskNumber } from '../../domain/task.ts'
import { type Attachment, attachmentsOf, type NewAttachment, noteAttachment } from '../../filing/attachments.ts'
import { storeFile } from '../../filing/store.ts'
import { holdOccurrence, storedOccurrence } from '../../planning/move-occurrence.ts'
import { closeTaskAct, noteTaskEvent } from '../../planning/task-events.ts'
import { taskSentences } from './sentences.vi.ts'
import { invalid, mayDo, refuseDraft, type TaskActing } from './task-access.ts'

/** Until it is approved: what an approval rests on stays as it was. */
const openStates: readonly OccurrenceState[] = ['not_started', 'in_progress', 'waiting']

/** Before anything is read of what was sent. */
export function refuseProving(acting: TaskActing): void {
  if (!mayDo(acting, 'report_tasks', acting.unitId))
    throw new Failure('forbidden', { message: taskSentences.noRightToProve })
  refuseDraft(acting)
}

export async function attachFile(
  acting: TaskActing,
  occurrence: number,
  { name, bytes }: { name: string; bytes: Buffer },
): Promise<void> {
  const fault = evidenceFault(name, bytes)
  if (fault?.code === 'too_large') throw tooLarge()
  if (fault) throw invalid('file', fault.code, evidenceFaultSentence(fault))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { site, account, now } = acting
  const stored = await storeFile(site.config.dataFolder, bytes)
  try {
    await attach(
      acting,
      occurrence,
      {
        id: stored.id,
        kind: 'file',
        name,
        mediaType: mediaTypeOf(name),
        size: bytes.length,
        sha256,
        at: now.toISOString(),
        accountId: account.id,
      },
      (other) => {
        if (other.sha256 === sha256) throw invalid('file', 'same_content', taskSentences.sameContent(other.name))
      },
    )
  } catch (error) {
    // Where the database went away it may have kept the row, and a file without a row harms nobody.
    if (!(error instanceof Failure && error.code === 'unavailable')) await stored.discard()
    throw error
  }
}

export async function attachLink(
  acting: TaskActing,
  occurrence: number,
  { name, url }: { name: string; url: string },
): Promise<void> {
  const { username, password } = new URL(url)
  if (username !== '' || password !== '') throw invalid('url', 'secret', taskSentences.secretInLink)
  const { account, now } = acting
  const id = randomBytes(16).toString('hex')
  await attach(
    acting,
    occurrence,
    { id, kind: 'link', name, url, at: now.toISOString(), accountId: account.id },
    (other) => {
      if (other.url === url) throw invalid('url', 'same_link', taskSentences.sameLink(other.name))
    },
  )
}

async function attach(
  { site, task, unitId }: TaskActing,
  occurrence: number,
  attachment: NewAttachment,
  compare: (other: Attachment) => void,
): Promise<void> {
  const key = { taskId: task.id, position: occurrence }
  const stamp = { at: attachment.at, accountId: attachment.accountId }
  await inTransaction(site.db, async (trx) => {
    await holdOpen(trx, key)
    const others = await attachmentsOf(trx, 'task', task.id)
    for (const other of others) if (other.part === occurrence) compare(other)
    if (others.length >= mostEvidence)
      throw new Failure('conflict', { message: taskSentences.tooMuchEvidence(mostEvidence) })
    await noteAttachment(trx, { subject: 'task', subjectId: task.id, part: occurrence }, attachment)
    await noteTaskEvent(trx, { ...key, occurrence, act: 'attach', note: attachment.name }, stamp)
    const named = { task: task.id, number: taskNumber(task), name: task.name, occurrence }
    const link = attachment.kind === 'link' ? { url: attachment.url } : {}
    await closeTaskAct(
      trx,
      'attach_evidence',
      unitId,
      { after: { ...named, evidence: attachment.name, ...link } },
      stamp,
    )
  })
}

/** Refuses where the occurrence is not there, or is approved or dropped by now. */
export async function holdOpen(trx: Database, key: { taskId: number; position: number }): Promise<void> {
  if (await holdOccurrence(trx, key, openStates)) return
  if ((await storedOccurrence(trx, key)) === undefined)
    throw invalid('occurrence', 'unknown', taskSentences.noOccurrence(key.position))
  throw new Failure('locked', { message: taskSentences.closedForEvidence, context: { reason: 'approved' } })
}

export function tooLarge(): Failure {
  const message = evidenceFaultSentence({ code: 'too_large', about: '' })
  return new Failure('too_large', { message, fields: [{ field: 'file', code: 'too_large', message }] })
}
