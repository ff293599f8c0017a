/**
 * Sends a file with what the person said of it, tells how far it is, and can be stopped. Not through fetch, which says
 * nothing of an upload under way.
 */
import type { ImportAnswer, ImportOptions } from '#contract/imports'
import { failureOf } from '../../api.ts'
import { ApiFailure } from '../../failure.ts'
import { text as common } from '../../text/vi.ts'
import { text } from './text.vi.ts'

export type Progress = { phase: 'sending'; sent: number; total: number } | { phase: 'reading' }

type Sending = { onProgress: (progress: Progress) => void; signal: AbortSignal }

/** A dry run: answers what the file would change. Throws ApiFailure; an AbortError where it was stopped. */
export function sendFile(file: File, options: ImportOptions, { onProgress, signal }: Sending): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const sender = new XMLHttpRequest()
    const stop = () => sender.abort()
    signal.addEventListener('abort', stop, { once: true })
    sender.upload.onprogress = ({ loaded, total }) => onProgress({ phase: 'sending', sent: loaded, total })
    sender.upload.onload = () => onProgress({ phase: 'reading' })
    sender.onload = () => {
      const answer = jsonIn(sender.responseText)
      if (sender.status >= 200 && sender.status < 300 && answer !== undefined) resolve(answer as ImportAnswer)
      else reject(failureOfUpload(sender.status, answer))
    }
    sender.onerror = () => reject(new ApiFailure('network', common.failure.network))
    sender.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    sender.onloadend = () => signal.removeEventListener('abort', stop)
    sender.open('POST', '/api/imports')
    // The words stand before the file, so that the server knows them when the file begins to arrive.
    const form = new FormData()
    form.append('options', JSON.stringify(options))
    form.append('file', file, file.name)
    sender.send(form)
  })
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Proxies refuse large bodies and report a server that is away with pages of their own. */
function failureOfUpload(status: number, answer: unknown): ApiFailure {
  if (answer === undefined && status === 413) return new ApiFailure('too_large', text.failed.tooLargeForProxy)
  if (answer === undefined && status >= 502 && status <= 504) return new ApiFailure('too_many', text.failed.away)
  return failureOf(status, answer)
}
