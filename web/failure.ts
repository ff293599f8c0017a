/** A request that did not succeed, in the server's own vocabulary; the message is a Vietnamese sentence ready to show. */
import type { FailureCode, FieldFailure } from '#domain/failure.ts'
import { text } from './text/vi.ts'

/** "network" is ours: no answer came at all. */
export type ApiFailureCode = FailureCode | 'network'

export class ApiFailure extends Error {
  readonly code: ApiFailureCode
  readonly fields: FieldFailure[]
  readonly context: unknown
  /** The number under which the server logged the request; null where it never arrived. */
  readonly requestId: string | null

  constructor(code: ApiFailureCode, message: string, details: Partial<ApiFailure> = {}) {
    super(message)
    this.name = 'ApiFailure'
    this.code = code
    this.fields = details.fields ?? []
    this.context = details.context
    this.requestId = details.requestId ?? null
  }

  /** The page was opened under another account than the one that is signed in by now; nothing was done. */
  get isOtherAccount(): boolean {
    return this.fields.some((failure) => failure.code === 'other_account')
  }

  /** The sentence for one field of a form, if the server named it. */
  field(name: string): string | undefined {
    return this.fields.find((failure) => failure.field === name)?.message
  }
}

const mostSentences = 3

/** What a form has still to say of a failure whose named fields it tells at their places; undefined where that is nothing. */
export function untoldBy(failure: ApiFailure, named: readonly string[]): string | undefined {
  const untold = failure.fields.filter(({ field }) => !named.includes(field))
  if (failure.fields.length > 0 && untold.length === 0) return undefined
  const sentences = [...new Set(untold.map(({ message }) => message))]
  return sentences.length === 0 || sentences.length > mostSentences ? failure.message : sentences.join(' ')
}

/** Turns whatever was thrown into a failure that a screen can show. */
export function asFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown
  return new ApiFailure('internal', text.failure.unexpected)
}
