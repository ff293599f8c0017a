/** What each engine says when it refuses: a constraint that was violated, or no room left to write. */

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

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
