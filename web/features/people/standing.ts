/** Where a person stands between being invited and being disabled, and the sum of it in one sentence's numbers. Pure. */
import type { AccountItem } from '#contract/accounts'
import type { Role } from '#domain/permission.ts'
import { matchesSearch } from '#domain/unit.ts'

export const standings = ['active', 'never', 'invited', 'expired', 'disabled', 'sample'] as const
/**
 * `never`: has a password and was never in. `invited`: the link waits. `expired`: no password, and no link that works.
 * `sample`: one of the sample's people, who enter by one click.
 */
export type Standing = (typeof standings)[number]

type Stood = Pick<AccountItem, 'disabled' | 'hasPassword' | 'invitation' | 'lastSignInAt'>

export function standingOf(account: Stood, mode: 'sample' | 'production'): Standing {
  if (account.disabled) return 'disabled'
  if (account.hasPassword) return account.lastSignInAt === null ? 'never' : 'active'
  if (account.invitation !== null) return 'invited'
  return mode === 'sample' ? 'sample' : 'expired'
}

export type Counts = { all: number; neverIn: number; expired: number; disabled: number }

export function countsOf(accounts: readonly Stood[], mode: 'sample' | 'production'): Counts {
  const found = accounts.map((account) => standingOf(account, mode))
  const count = (...wanted: Standing[]) => found.filter((one) => wanted.includes(one)).length
  return {
    all: accounts.length,
    neverIn: count('never', 'invited', 'expired'),
    expired: count('expired'),
    disabled: count('disabled'),
  }
}

export type Filter = {
  words: string
  /** The codes of a unit and of those below it. */
  units: ReadonlySet<string> | null
  role: Role | undefined
  standing: Standing | undefined
}

/** Whoever fits every filter that is set; role and unit must meet in one role of theirs. */
export function filtered(
  accounts: readonly AccountItem[],
  filter: Filter,
  mode: 'sample' | 'production',
): AccountItem[] {
  const words = filter.words.trim()
  return accounts.filter(
    (account) =>
      (words === '' || matchesSearch(`${account.displayName} ${account.username}`, words) || hasName(account, words)) &&
      account.roles.some(
        ({ role, unit }) =>
          (filter.role === undefined || role === filter.role) && (filter.units === null || filter.units.has(unit.code)),
      ) &&
      (filter.standing === undefined || standingOf(account, mode) === filter.standing),
  )
}

/** "tran.lan" is found by "lan" too, and an address by any part of it. */
function hasName(account: AccountItem, words: string): boolean {
  const typed = words.toLowerCase()
  return account.username.includes(typed) || (account.email ?? '').toLowerCase().includes(typed)
}
