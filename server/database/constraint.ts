/** The only function that knows how each engine says that a constraint was violated. */
export function violatedConstraint(error: unknown): 'unique' | 'foreign_key' | 'check' | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  switch (code) {
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
