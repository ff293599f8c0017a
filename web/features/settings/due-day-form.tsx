/** The due day of one month and the document that sets it. */

import { type FormEvent, useState } from 'react'
import type { DueDays } from '#contract/settings'
import { dateName } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { peopleText } from '../../text/people.vi.ts'
import { ask } from './ask.ts'
import { dueRange } from './due-sentence.ts'
import { text } from './text.vi.ts'

const words = text.due

type DueDayFormProps = { unit: string; item: DueDays['items'][number]; close: (saved: boolean) => void }

export function DueDayForm({ unit, item, close }: DueDayFormProps) {
  const { first, last } = dueRange(item.month)
  const [due, setDue] = useState(item.due ?? '')
  const [source, setSource] = useState(item.own ? (item.source ?? '') : '')
  const setting = useAct(ask.setDay, { onSuccess: () => close(true), changes: [['due-days']] })
  const { failure } = setting
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setting.run({ unit, month: item.month, due, source })
  }
  return (
    <form className="due-form" onSubmit={submit}>
      <ActFault failure={failure} fields={['due', 'source']} />
      <DateField
        label={words.day}
        hint={due === '' ? words.range(dateName(first), dateName(last)) : words.chosen(dateName(due))}
        value={due}
        onChange={setDue}
        fault={failure?.field('due')}
        min={first}
        max={last}
        autoFocus
        required
      />
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        fault={failure?.field('source')}
        minLength={3}
        maxLength={200}
        required
      />
      <p className="acts">
        <button type="submit" className="btn small primary" disabled={setting.isRunning}>
          {words.save}
        </button>
        <button type="button" className="btn small" onClick={() => close(false)}>
          {peopleText.cancel}
        </button>
      </p>
    </form>
  )
}
