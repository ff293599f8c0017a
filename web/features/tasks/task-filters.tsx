/** What narrows the list: each filter changes one word of the address and is drawn anew only where its own word changes. */
import { useQuery } from '@tanstack/react-query'
import { memo, useMemo } from 'react'
import type { TaskList } from '#contract/tasks'
import type { UnitItem } from '#contract/units'
import { type Field, fields } from '#domain/element.ts'
import { formatInteger } from '#domain/measure.ts'
import { fieldWords } from '#domain/task.vi.ts'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { plansQuery } from '../../queries.ts'
import type { TasksSearch } from '../../search.ts'
import type { Scope } from './asked.ts'
import { FilterChoice } from './filter-choice.tsx'
import { FindField } from './find-field.tsx'
import { text } from './text.vi.ts'
import type { SetFilters } from './use-filters.ts'

const words = text.filters

type TaskFiltersProps = {
  search: TasksSearch
  scope: Scope
  units: readonly UnitItem[]
  /** Undefined for the calendar, which unit and plan alone narrow. */
  leads: TaskList['leads'] | undefined
  set: SetFilters
}

export function TaskFilters({ search, scope, units, leads, set }: TaskFiltersProps) {
  const { unit, year } = scope
  const chosenPlan = search['ke-hoach']
  const plans = useQuery(plansQuery({})).data?.items
  const years = useMemo(() => {
    const known = new Set([...(plans ?? []).map((plan) => plan.year), ...(year === undefined ? [] : [year])])
    return [...known].sort((a, b) => b - a).map((one) => ({ value: String(one), label: words.yearOf(one) }))
  }, [plans, year])
  const planOptions = useMemo(
    () =>
      (plans ?? [])
        .filter(
          (plan) =>
            plan.id === chosenPlan ||
            (plan.tasks > 0 &&
              (year === undefined || plan.year === year) &&
              (unit === undefined || plan.unit.code === unit)),
        )
        .map((plan) => ({ value: String(plan.id), label: plan.title })),
    [plans, chosenPlan, year, unit],
  )
  const chosenLead = search['chu-tri']
  const leadOptions = useMemo(() => {
    const options = (leads ?? []).map(({ lead, tasks }) => ({
      value: lead,
      label: `${lead} (${formatInteger(tasks)})`,
    }))
    if (chosenLead === undefined || options.some(({ value }) => value === chosenLead)) return options
    return [{ value: chosenLead, label: chosenLead }, ...options]
  }, [leads, chosenLead])
  const planChoice = { label: words.plan, all: words.allPlans, chosen: String(chosenPlan ?? ''), options: planOptions }
  if (leads === undefined)
    return (
      <search className="filters">
        <Units units={units} chosen={unit} set={set} />
        <FilterChoice {...planChoice} choose={choose.plan} set={set} />
      </search>
    )
  return (
    <search className="filters">
      <FindField words={search.tim} set={set} />
      <Units units={units} chosen={unit} set={set} />
      <FilterChoice
        label={words.year}
        all={words.allYears}
        chosen={year === undefined ? '' : String(year)}
        options={years}
        choose={choose.year}
        set={set}
      />
      <FilterChoice {...planChoice} choose={choose.plan} set={set} />
      <FilterChoice
        label={words.field}
        all={words.allFields}
        chosen={search['linh-vuc'] ?? ''}
        options={fieldOptions}
        choose={choose.field}
        set={set}
      />
      <FilterChoice
        label={words.lead}
        all={words.allLeads}
        chosen={chosenLead ?? ''}
        options={leadOptions}
        choose={choose.lead}
        set={set}
      />
      <label className="check task-mine">
        <input
          type="checkbox"
          checked={search['cua-toi'] === '1'}
          onChange={(event) => set({ 'cua-toi': event.currentTarget.checked ? '1' : undefined })}
        />
        <span>{words.mine}</span>
      </label>
    </search>
  )
}

const fieldOptions = fields.map((field) => ({ value: field, label: fieldWords[field] }))

/** What each choice changes in the address; a plan says by itself whose it is and for which year. */
const choose = {
  year: (year: string): TasksSearch => ({ nam: year === '' ? 'moi' : Number(year), 'ke-hoach': undefined }),
  plan: (plan: string): TasksSearch => ({ 'ke-hoach': plan === '' ? undefined : Number(plan) }),
  field: (field: string): TasksSearch => ({ 'linh-vuc': field === '' ? undefined : (field as Field) }),
  lead: (lead: string): TasksSearch => ({ 'chu-tri': lead === '' ? undefined : lead }),
}

type UnitsProps = { units: readonly UnitItem[]; chosen: string | undefined; set: SetFilters }

const Units = memo(function Units({ units, chosen, set }: UnitsProps) {
  return (
    <UnitPicker
      label={words.unit}
      emptyWords={words.allUnits}
      units={units}
      chosen={chosen}
      onChoose={(code) => set({ 'don-vi': code ?? 'moi', 'ke-hoach': undefined, 'chu-tri': undefined })}
    />
  )
})
