/** Sends one file as evidence of one time of a task. */
import type { TaskWhole } from '#contract/tasks'
import type { Own } from '../../own-act.ts'
import { type Sending, sendForm } from '../../send-form.ts'

/** Throws ApiFailure; an AbortError where it was stopped. */
export function sendEvidence(
  task: number,
  occurrence: number,
  file: File,
  { account }: Own,
  sending: Sending,
): Promise<TaskWhole> {
  // The words stand before the file, so that the server knows them when the file begins to arrive.
  const form = new FormData()
  form.append('occurrence', String(occurrence))
  if (account !== undefined) form.append('account', account)
  form.append('file', file, file.name)
  return sendForm<TaskWhole>(`/api/tasks/${task}/evidence`, form, sending)
}
