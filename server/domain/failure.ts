/**
 * What can go wrong, in one vocabulary. Expected outcomes (no data, no target, a warning) are values, not failures.
 * The HTTP layer maps a code to a status; whatever is not a Failure is a defect and is shown as "internal".
 */
export const failureCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'stale',
  'locked',
  'too_large',
  'wrong_type',
  'too_many',
  'full',
  'unavailable',
  'internal',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** One wrong field: its name as sent, a code that stays the same for ever, and a sentence with the remedy. */
export type FieldFailure = { field: string; code: string; message: string }

export type FailureDetails = {
  /** The sentence a person reads; Vietnamese, names the thing and the remedy. */
  message?: string
  fields?: FieldFailure[]
  /** What the client needs to go on, for example the value that somebody else saved meanwhile. */
  context?: unknown
}

export class Failure extends Error {
  readonly code: FailureCode
  readonly fields: FieldFailure[]
  readonly context: unknown

  constructor(code: FailureCode, details: FailureDetails = {}) {
    super(details.message ?? code)
    this.name = 'Failure'
    this.code = code
    this.fields = details.fields ?? []
    this.context = details.context
  }
}

/** The four reasons for which a sheet cannot be written; each has its own sentence on screen. */
export const lockReasons = ['not_open_yet', 'past_deadline', 'approved', 'no_right'] as const
export type LockReason = (typeof lockReasons)[number]
