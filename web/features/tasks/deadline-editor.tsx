/** When a task is due, in the form in which its plan writes it. */
import { recurrences } from '#domain/occurrence.ts'
import { periodName } from '#domain/wording.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import {
  type DeadlineDraft,
  type DeadlineForm,
  deadlineForms,
  monthDayOf,
  periodsOffered,
  toggled,
  yearsOffered,
} from './deadline-draft.ts'
import { periodChip, text } from './form-text.vi.ts'
import type { TaskDraft } from './task-draft.ts'

type DeadlineEditorProps = {
  draft: TaskDraft
  span: { from: string; to: string }
  set: (part: Partial<TaskDraft>) => void
  fault: string | undefined
  recurrenceFault: string | undefined
}

export function DeadlineEditor({ draft, span, set, fault, recurrenceFault }: DeadlineEditorProps) {
  const { deadline } = draft
  const { form } = deadline
  const write = (part: Partial<DeadlineDraft>) => set({ deadline: { ...deadline, ...part } })
  return (
    <>
      <fieldset className="deadline-forms" aria-describedby={fault === undefined ? undefined : 'deadline-fault'}>
        <legend>{text.deadline}</legend>
        {deadlineForms.map((one) => (
          <label key={one} className={one === form ? 'is-chosen' : ''}>
            <input type="radio" name="deadline-form" checked={one === form} onChange={() => write({ form: one })} />
            {text.forms[one]}
          </label>
        ))}
      </fieldset>
      {isOfPeriods(form) && <Periods form={form} deadline={deadline} span={span} write={write} />}
      {(form === 'on' || form === 'before') && (
        <DateField
          label={form === 'on' ? text.day : text.dayBefore}
          {...(form === 'on' ? {} : { hint: text.dayBeforeHint })}
          value={deadline.day}
          onChange={(day) => write({ day })}
        />
      )}
      {form === 'yearly' && (
        <TextField
          label={text.monthDay}
          hint={text.monthDayHint}
          value={deadline.monthDay}
          onChange={(monthDay) => write({ monthDay })}
          fault={
            deadline.monthDay.length > 4 && monthDayOf(deadline.monthDay) === undefined ? text.monthDayFault : undefined
          }
        />
      )}
      {form === 'regular' && (
        <label className="field">
          <span>{text.recurrence}</span>
          <select
            className="control"
            value={draft.recurrence ?? ''}
            onChange={(event) =>
              set({ recurrence: recurrences.find((one) => one === event.currentTarget.value) ?? null })
            }
          >
            <option value="">{text.recurrenceNone}</option>
            {recurrences.map((one) => (
              <option key={one} value={one}>
                {text.recurrences[one]}
              </option>
            ))}
          </select>
          {recurrenceFault !== undefined && <span className="fault">{recurrenceFault}</span>}
        </label>
      )}
      {form === 'guidance' && <p className="note">{text.guidanceNote}</p>}
      {fault !== undefined && (
        <p className="fault" id="deadline-fault" role="alert">
          {fault}
        </p>
      )}
    </>
  )
}

function isOfPeriods(form: DeadlineForm): form is 'months' | 'quarters' | 'years' {
  return form === 'months' || form === 'quarters' || form === 'years'
}

type PeriodsProps = {
  form: 'months' | 'quarters' | 'years'
  deadline: DeadlineDraft
  span: { from: string; to: string }
  write: (part: Partial<DeadlineDraft>) => void
}

function Periods({ form, deadline, span, write }: PeriodsProps) {
  const chosen = deadline[form]
  const years = yearsOffered(span, deadline)
  return (
    <div className="period-chips">
      <p className="note">{deadline.mixed !== null && chosen.length === 0 ? text.mixed : text.periodsNote}</p>
      {years.map((year) => (
        <fieldset key={year}>
          <legend>
            {form === 'years' ? <span className="sr">{text.periods.years}</span> : `${text.periods[form]}, ${year}`}
          </legend>
          {periodsOffered(form, year).map((period) => (
            <label key={period} className={chosen.includes(period) ? 'is-chosen' : ''}>
              <input
                type="checkbox"
                className="sr"
                checked={chosen.includes(period)}
                aria-label={periodName(period)}
                onChange={() => write({ [form]: toggled(chosen, period) })}
              />
              <span aria-hidden="true">{periodChip(period)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
