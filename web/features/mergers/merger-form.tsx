/** The form of a merger: its document and day, and each new unit with the old ones that it is made of. */
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId } from 'react'
import { daysAfter } from '#domain/period.ts'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { ApiFailure } from '../../failure.ts'
import { unitsQuery } from '../../queries.ts'
import { type MergerDraft, newUnit, type UnitDraft } from './draft.ts'
import { text } from './text.vi.ts'
import { UnitFields } from './unit-fields.tsx'

const words = text.form

type MergerFormProps = {
  draft: MergerDraft
  parent: string
  onChange: (draft: MergerDraft) => void
  onLook: () => void
  isLooking: boolean
  isAgain: boolean
  failure: ApiFailure | undefined
}

export function MergerForm({ draft, parent, onChange, onLook, isLooking, isAgain, failure }: MergerFormProps) {
  const id = useId()
  // Those who can be merged are the units of the day before.
  const day = draft.on === '' ? {} : { on: daysAfter(draft.on, -1) }
  const units = useQuery(unitsQuery({ parent, ...day })).data?.items ?? []
  const set = (part: Partial<MergerDraft>) => onChange({ ...draft, ...part })
  const setUnit = (at: number, unit: UnitDraft) =>
    set({ units: draft.units.map((one, index) => (index === at ? unit : one)) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onLook()
  }
  return (
    <form className="merger-form" onSubmit={submit}>
      <fieldset className="merger-decree">
        <legend>{words.decree}</legend>
        <TextField
          label={words.number}
          hint={words.numberHint}
          value={draft.number}
          onChange={(number) => set({ number })}
          fault={failure?.field('decree.number')}
          minLength={3}
          maxLength={120}
          required
        />
        <DateField
          label={words.date}
          value={draft.date}
          onChange={(date) => set({ date })}
          fault={failure?.field('decree.date')}
          required
        />
        <DateField
          label={words.on}
          hint={words.onHint}
          value={draft.on}
          onChange={(on) => set({ on })}
          fault={failure?.field('on')}
          required
        />
      </fieldset>
      <p className="note merger-hint">{words.unitHint}</p>
      {draft.units.map((unit, at) => (
        <UnitFields
          key={unit.key}
          unit={unit}
          at={at}
          count={draft.units.length}
          units={units}
          onChange={(changed) => setUnit(at, changed)}
          onRemove={() => set({ units: draft.units.filter((one) => one !== unit) })}
          faultOf={(field) => failure?.field(`into.${at}.${field}`)}
        />
      ))}
      <p className="acts">
        <button
          type="button"
          className="btn"
          onClick={() => set({ units: [...draft.units, newUnit(1)] })}
          disabled={draft.units.length >= 20}
        >
          {words.addUnit}
        </button>
      </p>
      <div className="check merger-roles">
        <input
          id={id}
          type="checkbox"
          checked={draft.moveRoles}
          onChange={(event) => set({ moveRoles: event.currentTarget.checked })}
        />
        <label htmlFor={id}>{words.roles}</label>
        <p>{words.rolesMeans}</p>
      </div>
      <p className="acts">
        <button type="submit" className={isAgain ? 'btn' : 'btn primary'} disabled={isLooking}>
          {isLooking ? words.looking : isAgain ? words.lookAgain : words.look}
        </button>
        {failure !== undefined && failure.fields.length > 0 && (
          <span className="said" role="status">
            {words.mend}
          </span>
        )}
      </p>
    </form>
  )
}
