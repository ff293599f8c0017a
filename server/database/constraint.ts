/** What each engine says when it refuses: a constraint that was violated, no room left, two in each other's way, nobody there. */

/** The only function that knows how each engine says that a constraint was violated. */
export function violatedConstraint(error: unknown): 'unique' | 'foreign_key' | 'check' | undefined {
  switch (codeOf(error)) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
    case '23505':
      return 'unique'
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
    case '23503':
      return 'foreign_key'
    case 'SQLITE_CONSTRAINT_CHECK':
    case '23514':
      return 'check'
    default:
      return undefined
  }
}

/** A file of SQLite that is no database any more. */
export function isBroken(error: unknown): error is Error {
  return ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].includes(codeOf(error))
}

/** No room on the disk or beyond what the engine may take up: of the database, or of the files beside it. */
export function isDiskFull(error: unknown): boolean {
  return ['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))
}

/** For what may as well not be noted: whoever only reads is not turned away because the disk is full. */
export async function whereRoom(writing: Promise<unknown>): Promise<void> {
  await writing.catch((error) => {
    if (!isDiskFull(error)) throw error
  })
}

/** Two acts in each other's way, of which the engine gave one up whole: it may simply be done again. */
export function isCollision(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error))
}

/** Somebody else held for too long what was needed. */
export function isHeldUp(error: unknown): boolean {
  return ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '55P03', '57014'].includes(codeOf(error))
}

const lostCodes = /^(08...|57P0[123]|25P03|53300|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/
/** What the driver says in words only. */
const lostWords =
  /^(Connection terminated|Client (has encountered|was closed)|timeout (expired|exceeded)|Query read timeout)/

/** The database is not there, or went away in the middle. */
export function isLostConnection(error: unknown): boolean {
  if (lostCodes.test(codeOf(error))) return true
  return error instanceof Error && codeOf(error) === '' && lostWords.test(error.message)
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
