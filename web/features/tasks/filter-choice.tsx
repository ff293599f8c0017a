/** One filter that is chosen from a list; with thousands of rows below, it is drawn anew only when it has changed. */
import { memo } from 'react'
import type { TasksSearch } from '../../search.ts'
import type { SetFilters } from './use-filters.ts'

type FilterChoiceProps = {
  label: string
  /** The word for no choice. */
  all: string
  chosen: string
  options: readonly { value: string; label: string }[]
  /** What a choice changes in the address; always the same function. */
  choose: (value: string) => TasksSearch
  set: SetFilters
}

export const FilterChoice = memo(function FilterChoice({
  label,
  all,
  chosen,
  options,
  choose,
  set,
}: FilterChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="control" value={chosen} onChange={(event) => set(choose(event.currentTarget.value))}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
})
