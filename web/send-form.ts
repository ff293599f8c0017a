/**
 * Sends a form with a file, tells how far it is, and can be stopped. Not through fetch, which says nothing of an upload
 * under way.
 */
import { failureOf } from './api.ts'
import { ApiFailure } from './failure.ts'
import { fileText } from './text/files.vi.ts'
import { text } from './text/vi.ts'

export type Progress = { phase: 'sending'; sent: number; total: number } | { phase: 'reading' }

export type Sending = { onProgress: (progress: Progress) => void; signal: AbortSignal }

/** The server's answer. Throws ApiFailure; an AbortError where it was stopped. */
export function sendForm<T>(path: string, form: FormData, { onProgress, signal }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const sender = new XMLHttpRequest()
    const stop = () => sender.abort()
    signal.addEventListener('abort', stop, { once: true })
    sender.upload.onprogress = ({ loaded, total }) => onProgress({ phase: 'sending', sent: loaded, total })
    sender.upload.onload = () => onProgress({ phase: 'reading' })
    sender.onload = () => {
      const answer = jsonIn(sender.responseText)
      if (sender.status >= 200 && sender.status < 300 && answer !== undefined) resolve(answer as T)
      else reject(failureOfUpload(sender.status, answer))
    }
    sender.onerror = () => reject(new ApiFailure('network', text.failure.network))
    sender.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    sender.onloadend = () => signal.removeEventListener('abort', stop)
    sender.open('POST', path)
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
  if (answer === undefined && status === 413) return new ApiFailure('too_large', fileText.tooLargeForProxy)
  if (answer === undefined && status >= 502 && status <= 504) return new ApiFailure('too_many', fileText.away)
  return failureOf(status, answer)
}
