/** Reads a list of accounts and says of each row what is wrong with it; stores nothing. */
import type { Reader } from '../../database/tables.ts'
import { Failure } from '../../domain/failure.ts'
import type { Account, RoleAt } from '../../domain/permission.ts'
import type { Catalogue } from '../../evaluation/catalogue.ts'
import { readText } from '../../importing/read-text.ts'
import { type AccountColumn, columnsOf, neededColumns, rolesOf } from './account-columns.ts'
import { type AccountImportAnswer, DisplayName, Email, Username } from './contract.ts'
import type { NewPerson } from './create-account.ts'
import { importSentences, missingColumns, rowSentences, tooManyRows } from './import-sentences.vi.ts'
import { takenUsernames } from './people-queries.ts'
import { roleGiven } from './reach.ts'

type Fault = AccountImportAnswer['rows'][number]['faults'][number]
export type ReadRow = { row: number; person: NewPerson; faults: Fault[] }

const mostRows = 500

/** Fails with invalid where the text is no list at all. */
export async function readAccounts(
  db: Reader,
  text: string,
  administrator: Account,
  catalogue: Catalogue,
  now: Date,
): Promise<ReadRow[]> {
  const [head, ...lines] = linesOf(text)
  const columns = columnsOf(head?.fields ?? [])
  const missing = neededColumns.filter((one) => !columns.has(one))
  if (missing.length > 0) throw unreadable('missing_columns', missingColumns(missing))
  if (lines.length === 0) throw unreadable('empty', importSentences.empty)
  if (lines.length > mostRows) throw unreadable('too_many_rows', tooManyRows(lines.length, mostRows))
  const rows = lines.map(({ number, fields }) => {
    const cell = (column: AccountColumn) => fields[columns.get(column) ?? -1] ?? ''
    return readRow(number, cell, administrator, catalogue, now)
  })
  const taken = await takenUsernames(
    db,
    rows.map((one) => one.person.username),
  )
  const firstRows = new Map<string, number>()
  for (const { row, person, faults } of rows) {
    const first = firstRows.get(person.username)
    if (person.username === '') continue
    if (first !== undefined)
      faults.push({ column: 'username', code: 'twice', message: rowSentences.twice(person.username, first) })
    else firstRows.set(person.username, row)
    if (taken.has(person.username))
      faults.push({ column: 'username', code: 'taken', message: rowSentences.taken(person.username) })
  }
  return rows
}

function readRow(
  row: number,
  cell: (column: AccountColumn) => string,
  administrator: Account,
  catalogue: Catalogue,
  now: Date,
): ReadRow {
  const faults: Fault[] = []
  const add = (column: AccountColumn, code: string, message: string) => faults.push({ column, code, message })
  const displayName = DisplayName.safeParse(cell('displayName').replace(/\s+/g, ' '))
  if (!displayName.success) add('displayName', 'name', rowSentences.name)
  const username = Username.safeParse(cell('username'))
  if (!username.success) add('username', 'username', rowSentences.username(cell('username')))
  const email = cell('email') === '' ? null : cell('email')
  if (email !== null && !Email.safeParse(email).success) add('email', 'email', rowSentences.email(email))
  const named = rolesOf(cell('role'))
  if (named.length === 0 || named.includes(undefined)) add('role', 'unknown_role', rowSentences.role(cell('role')))
  const roles: RoleAt[] = []
  for (const role of named.filter((one) => one !== undefined)) {
    const given = roleGiven({ role, unit: cell('unit') }, administrator, catalogue, now)
    if ('unitId' in given) roles.push(given)
    else if (!faults.some((one) => one.column === 'unit'))
      add('unit', given.fault, rowSentences[given.fault](cell('unit')))
  }
  return {
    row,
    person: { username: cell('username'), displayName: displayName.data ?? cell('displayName'), email, roles },
    faults,
  }
}

/** Rows that hold something, with their numbers as a spreadsheet counts them. */
function linesOf(text: string): { number: number; fields: string[] }[] {
  if (text.trim() === '') return []
  return readText(Buffer.from(text), '')
    .rows.map((row, index) => ({
      number: index + 1,
      fields: row.map((cell) => (cell.kind === 'text' ? cell.text.trim() : '')),
    }))
    .filter(({ fields }) => fields.length > 0)
}

function unreadable(code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field: 'text', code, message }] })
}
