/** A dry run: sends a file with what the person said of it, and answers what it would change. */
import type { ImportAnswer, ImportOptions } from '#contract/imports'
import { type Sending, sendForm } from '../../send-form.ts'

/** Throws ApiFailure; an AbortError where it was stopped. */
export function sendFile(file: File, options: ImportOptions, sending: Sending): Promise<ImportAnswer> {
  // The words stand before the file, so that the server knows them when the file begins to arrive.
  const form = new FormData()
  form.append('options', JSON.stringify(options))
  form.append('file', file, file.name)
  return sendForm('/api/imports', form, sending)
}
