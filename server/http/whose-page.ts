/**
 * Whose page an act comes from. At a shared browser another person may have signed in since the page was opened: what its
 * reader does then must not be done under their name.
 */
import { Failure } from '../domain/failure.ts'
import type { Account } from '../domain/permission.ts'
import { whosePageSentences } from './whose-page.vi.ts'

/** Refuses an act that says it is another account's. One that does not say, as a program's, is the visitor's own. */
export function refuseOtherAccount(
  visitor: Account,
  said: { account?: string | undefined } | null | undefined,
  message = whosePageSentences.otherAccount,
): void {
  if (said?.account === undefined || said.account === visitor.id) return
  throw new Failure('forbidden', { message, fields: [{ field: 'account', code: 'other_account', message }] })
}
