/** What is filtered by, one chip each; a chip takes itself away, and one act takes all. */
import type { PlanItem } from '#contract/plans'
import { taskStateWords } from '#domain/occurrence.vi.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import type { TasksSearch } from '../../search.ts'
import { cleared, type FilterName } from './asked.ts'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'

const words = text.filters

type FilterChipsProps = {
  search: TasksSearch
  names: readonly FilterName[]
  plans: readonly PlanItem[]
  unitLabel: (code: string) => string
  set: SetFilters
}

export function FilterChips({ search, names, plans, unitLabel, set }: FilterChipsProps) {
  if (names.length === 0) return null
  const sayOf: Record<FilterName, () => string> = {
    'don-vi': () => (search['don-vi'] === 'moi' ? words.allUnits : capitalised(unitLabel(search['don-vi'] ?? ''))),
    nam: () => (typeof search.nam === 'number' ? words.yearOf(search.nam) : words.allYears),
    'ke-hoach': () => plans.find((plan) => plan.id === search['ke-hoach'])?.title ?? words.thisPlan,
    'linh-vuc': () => (search['linh-vuc'] === undefined ? '' : fieldWords[search['linh-vuc']]),
    'tinh-trang': () => (search['tinh-trang'] === undefined ? '' : taskStateWords[search['tinh-trang']]),
    'chu-tri': () => search['chu-tri'] ?? '',
    'cua-toi': () => words.mine,
    tim: () => words.found(search.tim ?? ''),
  }
  return (
    <ul className="task-chips" aria-label={words.chips}>
      {names.map((name) => {
        const said = sayOf[name]()
        return (
          <li key={name}>
            <button type="button" aria-label={words.remove(said)} onClick={() => set({ [name]: undefined })}>
              <span>{said}</span> <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
      <li>
        <button type="button" className="linkish" onClick={() => set(cleared)}>
          {words.clear}
        </button>
      </li>
    </ul>
  )
}
