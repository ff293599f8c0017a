/** Who does a task: the body that leads, a unit below to which it is given, those that take part, and the person. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlanItem, TaskItem } from '#contract/plans'
import { compareNames } from '#domain/unit.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { TextField } from '../../components/text-field.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { unitsQuery } from '../../queries.ts'
import { unitsWithin } from '../../units-within.ts'
import { text } from './form-text.vi.ts'
import { PartnerRows } from './partner-rows.tsx'
import type { TaskDraft } from './task-draft.ts'

type BodyFieldsProps = {
  draft: TaskDraft
  set: (part: Partial<TaskDraft>) => void
  plan: Pick<PlanItem, 'unit'>
  others: readonly TaskItem[]
  people: readonly { id: string; name: string }[]
  said: (name: string) => string | undefined
  list: string
}

export function BodyFields({ draft, set, plan, others, people, said, list }: BodyFieldsProps) {
  const units = useQuery(unitsQuery({})).data?.items
  const below = useMemo(
    () => unitsWithin(units ?? [], [plan.unit.code]).filter(({ code }) => code !== plan.unit.code),
    [units, plan.unit.code],
  )
  const known = useMemo(() => bodiesOf(others), [others])
  return (
    <fieldset>
      <legend>{text.groups.who}</legend>
      <datalist id={list}>
        {known.map((body) => (
          <option key={body} value={body} />
        ))}
      </datalist>
      <TextField
        label={text.lead}
        hint={text.leadHint}
        list={list}
        maxLength={200}
        value={draft.lead}
        onChange={(lead) => set({ lead })}
        fault={said('lead')}
      />
      {below.length > 0 && (
        <UnitPicker
          label={text.leadUnit}
          emptyWords={text.leadUnitNone}
          units={below}
          chosen={draft.leadUnit}
          onChoose={(leadUnit) => {
            const unit = below.find(({ code }) => code === leadUnit)
            const isFree = draft.lead.trim() === '' || below.some(({ label }) => capitalised(label) === draft.lead)
            set({ leadUnit, ...(unit !== undefined && isFree ? { lead: capitalised(unit.label) } : {}) })
          }}
          fault={said('leadUnit')}
        />
      )}
      <PartnerRows
        partners={draft.partners}
        onChange={(partners) => set({ partners })}
        list={list}
        fault={said('partners')}
      />
      {people.length > 0 && (
        <label className="field">
          <span>{text.responsible}</span>
          <select
            className="control"
            value={draft.responsible}
            onChange={(event) => set({ responsible: event.currentTarget.value })}
          >
            <option value="">{text.nobody}</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          {said('responsible') !== undefined && <span className="fault">{said('responsible')}</span>}
        </label>
      )}
    </fieldset>
  )
}

/** Every body that the plan's tasks name, once. */
function bodiesOf(tasks: readonly TaskItem[]): string[] {
  const named = tasks.flatMap(({ lead, partners }) => [...(lead === null ? [] : [lead]), ...partners])
  return [...new Set(named)].sort(compareNames)
}
