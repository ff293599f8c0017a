/** Enters, mends or removes one published result. Its source is asked for; what was typed stays when it is refused. */
import { useState } from 'react'
import type { IndexHead, ResultItem } from '#contract/results'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { acts } from './ask.ts'
import { text, yearName } from './text.vi.ts'
import './result-form.css'

const words = text.form
const fields = ['index', 'unit', 'period', 'value', 'place', 'ofUnits', 'note', 'source', 'publishedOn']
const numberOrNull = (typed: string) => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null)

type ResultFormProps = {
  unit: string
  indices: readonly IndexHead[]
  result?: ResultItem
  onClose: () => void
}

export function ResultForm({ unit, indices, result, onClose }: ResultFormProps) {
  const today = useToday()
  const lastYear = String(Number(today.slice(0, 4)) - 1)
  const [index, setIndex] = useState(result?.index ?? indices[0]?.code ?? '')
  const [period, setPeriod] = useState(result?.period ?? lastYear)
  const [value, setValue] = useState(result?.shown ?? '')
  const [place, setPlace] = useState(String(result?.place ?? ''))
  const [ofUnits, setOfUnits] = useState(String(result?.ofUnits ?? ''))
  const [note, setNote] = useState(result?.note ?? '')
  const [source, setSource] = useState(result?.source.text ?? '')
  const [publishedOn, setPublishedOn] = useState(result?.source.publishedOn ?? '')
  const [isSure, setSure] = useState(false)
  const act = useOwnAct()
  const content = {
    value,
    place: numberOrNull(place),
    ofUnits: numberOrNull(ofUnits),
    note,
    source,
    publishedOn: publishedOn === '' ? null : publishedOn,
  }
  const saving = useAct(
    (isRemoved: boolean) =>
      act(async (own): Promise<unknown> => {
        if (result && isRemoved) return acts.remove(result.id, result.revision, own)
        if (result) return acts.change(result.id, result.revision, content, own)
        return acts.enter({ index, unit, period }, content, own)
      }),
    { onSuccess: onClose, changes: [['indices']] },
  )
  const { failure } = saving
  const name = indices.find(({ code }) => code === index)?.shortName ?? ''
  const years = Array.from({ length: 15 }, (_, back) => String(Number(today.slice(0, 4)) - back))
  return (
    <FormDialog
      title={result ? text.editOf(name, yearName(result.period)) : indices.length === 1 ? text.addOf(name) : text.add}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(false)}
      isSending={saving.isRunning}
      failure={failure}
      fields={fields}
    >
      {result === undefined && (
        <div className="pair">
          {indices.length > 1 && (
            <SelectField
              label={words.index}
              value={index}
              onChange={setIndex}
              options={indices.map(({ code, shortName }) => ({ value: code, label: shortName }))}
              fault={failure?.field('index') ?? failure?.field('unit')}
            />
          )}
          <SelectField
            label={words.year}
            value={period}
            onChange={setPeriod}
            options={years.map((year) => ({ value: year, label: year }))}
            fault={failure?.field('period')}
          />
        </div>
      )}
      <TextField
        label={words.value}
        hint={words.valueHint}
        value={value}
        onChange={setValue}
        inputMode="decimal"
        maxLength={20}
        fault={failure?.field('value')}
        required
      />
      <div className="pair">
        <TextField
          label={words.place}
          value={place}
          onChange={setPlace}
          inputMode="numeric"
          maxLength={5}
          fault={failure?.field('place')}
        />
        <TextField
          label={words.ofUnits}
          value={ofUnits}
          onChange={setOfUnits}
          inputMode="numeric"
          maxLength={5}
          fault={failure?.field('ofUnits')}
        />
      </div>
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        maxLength={500}
        fault={failure?.field('source')}
        required
      />
      <DateField
        label={words.publishedOn}
        value={publishedOn}
        onChange={setPublishedOn}
        max={today}
        fault={failure?.field('publishedOn')}
      />
      <TextField label={words.note} value={note} onChange={setNote} maxLength={300} fault={failure?.field('note')} />
      {result !== undefined && (
        <p className="result-removal">
          {isSure && <span className="note">{text.removeSure} </span>}
          <button
            type="button"
            className="btn small"
            disabled={saving.isRunning}
            onClick={() => (isSure ? saving.run(true) : setSure(true))}
          >
            {text.remove}
          </button>
        </p>
      )}
    </FormDialog>
  )
}
