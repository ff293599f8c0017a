/** What happens after the door has opened: forget the visitor, remember the person, go to their first page. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import type { Me } from '#contract/accounts'
import { dateInVietnam, shiftPeriod } from '#domain/period.ts'
import type { Role } from '#domain/permission.ts'
import { paths } from '../../paths.ts'
import { meQuery, siteQuery } from '../../queries.ts'
import type { FrontSearch } from '../../search.ts'

/**
 * Leads to the page that was asked for before sign-in, or else to the person's own first page; `replace` where the page
 * that one comes from must not stand in the browser's history.
 */
export function useEnter({ replace = false } = {}): (me: Me) => void {
  const queries = useQueryClient()
  const router = useRouter()
  const go = useNavigate()
  const { ve } = useSearch({ strict: false }) as FrontSearch
  return (me) => {
    const site = queries.getQueryData(siteQuery.queryKey)
    queries.clear()
    queries.setQueryData(meQuery.queryKey, me)
    if (site !== undefined) queries.setQueryData(siteQuery.queryKey, { ...site, needsSetup: false })
    if (ve !== undefined) router.history.push(ve)
    else void go({ ...firstPage(me, site?.today ?? dateInVietnam(new Date())), replace })
  }
}

/**
 * Leaders and administrators begin with the overview, approvers with what waits for them, clerks of a ward with its sheet
 * of the last month that is over.
 */
function firstPage(me: Me, today: string) {
  const has = (role: Role) => me.roles.some((one) => one.role === role)
  if (has('approver') && !has('leader') && !has('administrator') && !has('clerk')) return paths.reviews()
  const { unit } = me.home
  const isOffice = me.roles.every(({ role }) => role === 'clerk' || role === 'approver')
  return isOffice && unit !== null ? paths.sheet(unit.code, shiftPeriod(today.slice(0, 7), -1)) : paths.overview()
}
