/** One day for all twelve months of the year: the given day of the month that follows each. */

import { type FormEvent, useState } from 'react'
import type { DueDays } from '#contract/settings'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ask } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.due.wholeYear
const lastDay = 28

export function DueYear({ days }: { days: DueDays }) {
  const [day, setDay] = useState(5)
  const [source, setSource] = useState('')
  const setting = useAct(ask.setYear, { changes: [['due-days']] })
  const { failure } = setting
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setting.run({ unit: days.unit.code, year: days.year, day, source })
  }
  return (
    <form className="due-year" onSubmit={submit}>
      <h3>{words.title(days.year)}</h3>
      <p className="note">{words.means(days.unit.label)}</p>
      <ActFault failure={failure} fields={['source']} />
      <div className="filters">
        <label className="field">
          <span>{words.day}</span>
          <select className="control" value={day} onChange={(event) => setDay(Number(event.currentTarget.value))}>
            {Array.from({ length: lastDay }, (_, index) => index + 1).map((one) => (
              <option key={one} value={one}>
                {words.dayOption(one)}
              </option>
            ))}
          </select>
        </label>
        <TextField
          label={text.due.source}
          value={source}
          onChange={setSource}
          fault={failure?.field('source')}
          placeholder={text.due.sourceHint}
          minLength={3}
          maxLength={200}
          required
        />
        <button type="submit" className="btn" disabled={setting.isRunning}>
          {words.set}
        </button>
      </div>
      <p className="said" role="status">
        {setting.answer !== undefined && words.done}
      </p>
    </form>
  )
}
