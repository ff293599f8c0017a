/**
 * What the address asks, twice: as it is chosen, for the filters, and as it is shown below them. The second follows the first
 * when the browser has time: a choice never waits for the rows that it brings.
 */
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import type { UnitItem } from '#contract/units'
import { useToday } from '../../components/period-switch.tsx'
import { meQuery, unitsQuery } from '../../queries.ts'
import type { TasksSearch } from '../../search.ts'
import type { TasksAsked } from '../../tasks.ts'
import { askedOf, type Scope, scopeOf } from './asked.ts'

type Asked = {
  search: TasksSearch
  scope: Scope
  asked: TasksAsked
  shown: TasksSearch
  shownScope: Scope
  today: string
  units: readonly UnitItem[]
  labelOf: (code: string) => string
  /** False until it is known whose page it is. */
  isKnown: boolean
}

const noUnits: readonly UnitItem[] = []

export function useAsked(): Asked {
  const search = useSearch({ strict: false }) as TasksSearch
  const shown = useDeferredValue(search)
  const home = useQuery(meQuery).data?.home
  const units = useQuery(unitsQuery({})).data?.items ?? noUnits
  const today = useToday()
  return useMemo(() => {
    const isProvince = (code: string) =>
      code === home?.parent.code || units.find((unit) => unit.code === code)?.kind === 'province'
    const shownScope = scopeOf(shown, home, today)
    return {
      search,
      scope: scopeOf(search, home, today),
      asked: askedOf(shown, shownScope, isProvince),
      shown,
      shownScope,
      today,
      units,
      labelOf: (code: string) => units.find((unit) => unit.code === code)?.label ?? code,
      isKnown: home !== undefined,
    }
  }, [search, shown, home, units, today])
}
