/** Everybody within an administrator's reach, as more than one page of administration lists them. */
import { queryOptions } from '@tanstack/react-query'
import type { AccountItem, AccountList } from '#contract/accounts'
import { compareNames } from '#domain/unit.ts'
import { request } from './api.ts'

const pageSize = 200
const mostPages = 25

/** Page after page: a province has some hundreds of people, and then every filter answers at once. */
async function everybody(signal: AbortSignal): Promise<AccountItem[]> {
  const found: AccountItem[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const query = { limit: pageSize, after }
    const { items, next } = await request<AccountList>('GET', '/api/accounts', { query, signal })
    found.push(...items)
    if (next === null) break
    after = next
  }
  return found
}

export const peopleQuery = queryOptions({
  queryKey: ['accounts', 'all'],
  queryFn: ({ signal }) => everybody(signal),
})

/** Lists of people go by the given name, which stands last, then by the whole name. */
export function compareGivenNames(left: string, right: string): number {
  return compareNames(givenFirst(left), givenFirst(right))
}

function givenFirst(displayName: string): string {
  return `${displayName.trim().split(/\s+/).at(-1)} ${displayName}`
}
