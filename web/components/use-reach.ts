/** The units over which the signed-in administrator may decide. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { UnitItem } from '#contract/units'
import { meQuery, unitsQuery } from '../queries.ts'
import { unitsWithin } from '../units-within.ts'

export function useReach(): UnitItem[] {
  const me = useQuery(meQuery).data
  const units = useQuery(unitsQuery({})).data
  return useMemo(() => {
    const codes = (me?.roles ?? []).filter(({ role }) => role === 'administrator').map(({ unit }) => unit.code)
    return unitsWithin(units?.items ?? [], codes)
  }, [me, units])
}
