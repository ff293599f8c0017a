/** Begins a round: of which unit, of which kind and for which days, with a new questionnaire or one of an earlier round. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SurveyItem, SurveyList } from '#contract/surveys'
import { firstDayOf, lastDayOf } from '#domain/period.ts'
import type { SurveyKind, TotalRule } from '#domain/survey.ts'
import { surveyKindWords, totalRuleWords } from '#domain/survey.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { useToday } from '../../components/period-switch.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import { acts, surveysKey, surveysQuery } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.begin
const fields = ['unit', 'kind', 'name', 'basis', 'from', 'to', 'totalRule', 'copyOf']

type BeginDialogProps = {
  owners: SurveyList['owners']
  items: readonly SurveyItem[]
  from?: number
  onClose: () => void
}

export function BeginDialog({ owners, items, from: source, onClose }: BeginDialogProps) {
  const month = useToday().slice(0, 7)
  const home = useQuery(meQuery).data?.home.unit?.code
  const [unit, setUnit] = useState(
    owners.some(({ code }) => code === home) ? (home as string) : (owners[0]?.code ?? ''),
  )
  const [kind, setKind] = useState<SurveyKind>('one_stop')
  const [name, setName] = useState('')
  const [basis, setBasis] = useState('')
  const [from, setFrom] = useState(firstDayOf(month))
  const [to, setTo] = useState(lastDayOf(month))
  const [totalRule, setRule] = useState<TotalRule>('mean_of_factors')
  const [copyOf, setCopy] = useState(source === undefined ? '' : String(source))
  // An earlier questionnaire is most often last year's.
  const earlier = useQuery(surveysQuery({ year: Number(month.slice(0, 4)) - 1 })).data?.items ?? []
  const own = useOwnAct()
  const go = useNavigate()
  const beginning = useAct(
    () =>
      own((account) =>
        acts.begin(
          { unit, kind, name, basis, from, to, totalRule, copyOf: copyOf === '' ? null : Number(copyOf) },
          account,
        ),
      ),
    { onSuccess: (made) => go(paths.survey(made.id)), changes: [surveysKey] },
  )
  const { failure } = beginning
  const sources = [...new Map([...items, ...earlier].map((item) => [item.id, item])).values()]
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      onClose={onClose}
      onSend={() => beginning.run()}
      isSending={beginning.isRunning}
      failure={failure}
      fields={fields}
    >
      {owners.length > 1 && (
        <SelectField
          label={words.owner}
          value={unit}
          onChange={setUnit}
          options={owners.map((owner) => ({ value: owner.code, label: capitalised(owner.label) }))}
          fault={failure?.field('unit')}
        />
      )}
      <SelectField
        label={text.kind}
        value={kind}
        onChange={(value) => setKind(value as SurveyKind)}
        options={optionsOf(surveyKindWords)}
      />
      <TextField
        label={text.draft.name}
        value={name}
        onChange={setName}
        maxLength={200}
        required
        fault={failure?.field('name')}
      />
      <div className="pair">
        <DateField label={text.draft.from} value={from} onChange={setFrom} fault={failure?.field('from')} required />
        <DateField label={text.draft.to} value={to} onChange={setTo} fault={failure?.field('to')} required />
      </div>
      <TextField
        label={text.draft.basis}
        hint={text.draft.basisHint}
        value={basis}
        onChange={setBasis}
        maxLength={200}
        fault={failure?.field('basis')}
      />
      <SelectField
        label={words.copy}
        value={copyOf}
        onChange={setCopy}
        empty={words.fresh}
        options={sources.map((item) => ({ value: String(item.id), label: item.name }))}
        fault={failure?.field('copyOf')}
      />
      <SelectField
        label={text.draft.rule}
        value={totalRule}
        onChange={(value) => setRule(value as TotalRule)}
        options={optionsOf(totalRuleWords)}
      />
    </FormDialog>
  )
}
