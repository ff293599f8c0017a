/** Many accounts from one list: a dry run that names every row to mend, then all of them or none. */

import { inTransaction } from '../../database/transaction.ts'
import { Failure } from '../../domain/failure.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site as SiteContext } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { AccountImport, AccountImportAnswer } from './contract.ts'
import { createAccount } from './create-account.ts'
import { importSentences, ofRow } from './import-sentences.vi.ts'
import { type ReadRow, readAccounts } from './read-accounts.ts'
import { rolesShown } from './roles-shown.ts'

export function importRoutes(app: App, site: SiteContext): void {
  app.post(
    '/api/accounts/import',
    { schema: { body: AccountImport, response: answers(AccountImportAnswer) }, config: { who: 'administer' } },
    async (request) => {
      const visitor = accountOf(request)
      const now = site.now()
      const { text, commit = false } = request.body
      const catalogue = await site.evaluation.catalogue()
      const rows = await readAccounts(site.db, text, visitor, catalogue, now)
      const faulty = rows.filter((one) => one.faults.length > 0)
      if (commit && faulty.length > 0) throw refused(faulty)
      const links = commit ? await createAll(rows, visitor.id, now) : []
      return {
        committed: commit,
        sound: rows.length - faulty.length,
        faulty: faulty.length,
        rows: rows.map(({ row, person: { roles, ...person }, faults }) => ({
          row,
          ...person,
          roles: rolesShown(roles, catalogue),
          faults,
        })),
        links,
      }
    },
  )

  function createAll(rows: readonly ReadRow[], by: string, now: Date): Promise<AccountImportAnswer['links']> {
    return inTransaction(site.db, async (trx) => {
      const links: AccountImportAnswer['links'] = []
      for (const { person } of rows) {
        const { link } = await createAccount(trx, person, by, now)
        links.push({ displayName: person.displayName, username: person.username, link })
      }
      return links
    })
  }
}

function refused(faulty: readonly ReadRow[]): Failure {
  const fields = faulty.flatMap(({ row, faults }) =>
    faults.map(({ column, code, message }) => ({ field: `rows.${row}.${column}`, code, message: ofRow(row, message) })),
  )
  return new Failure('invalid', { message: importSentences.faulty, fields })
}
