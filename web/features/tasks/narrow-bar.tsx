/** Filters, the chips of what is filtered by, and what a view adds to them. A phone opens the filters with a button. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { TaskList } from '#contract/tasks'
import type { UnitItem } from '#contract/units'
import { plansQuery } from '../../queries.ts'
import type { TasksSearch } from '../../search.ts'
import { filtersSet, type Scope } from './asked.ts'
import { FilterChips } from './filter-chips.tsx'
import { TaskFilters } from './task-filters.tsx'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'

type NarrowBarProps = {
  search: TasksSearch
  scope: Scope
  units: readonly UnitItem[]
  labelOf: (code: string) => string
  set: SetFilters
  /** Left out where only unit and plan narrow. */
  leads?: TaskList['leads']
  children?: ReactNode
}

const calendarNames = ['don-vi', 'ke-hoach'] as const

export function NarrowBar({ search, scope, units, labelOf, set, leads, children }: NarrowBarProps) {
  const plans = useQuery(plansQuery({})).data?.items ?? []
  const [isOpen, setOpen] = useState(false)
  const names = filtersSet(search).filter((name) => leads !== undefined || calendarNames.some((one) => one === name))
  return (
    <div className={`task-narrow${isOpen ? ' is-open' : ''}`}>
      <button type="button" className="btn only-phone" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {names.length === 0 ? text.filters.open : text.filters.openSome(names.length)}
      </button>
      <TaskFilters search={search} scope={scope} units={units} leads={leads} set={set} />
      <FilterChips search={search} names={names} plans={plans} unitLabel={labelOf} set={set} />
      {children}
    </div>
  )
}
