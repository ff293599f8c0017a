/** One criterion of a campaign: new, changed, or taken away. The whole list is sent, so that its order stays one. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignItem, CriterionItem } from '#contract/emulation'
import { type AwardCode, type CriterionRule, criterionRules, type SubjectKind } from '#domain/emulation.ts'
import { criterionRuleWords, subjectWords } from '#domain/emulation.vi.ts'
import { formatShortest, parseViNumber } from '#domain/measure.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { indicatorsQuery } from '../../queries.ts'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.criteria

type CriterionFormProps = { campaign: CampaignItem; criterion: CriterionItem | undefined; onClose: () => void }
type Sent = Omit<CriterionItem, 'id' | 'position'> & { id?: number }

export function CriterionForm({ campaign, criterion, onClose }: CriterionFormProps) {
  const indicators = useQuery(indicatorsQuery).data?.items ?? []
  const [subject, setSubject] = useState<SubjectKind>(criterion?.subject ?? 'collective')
  const [award, setAward] = useState<AwardCode | ''>(criterion?.award ?? '')
  const [name, setName] = useState(criterion?.text ?? '')
  const [clause, setClause] = useState(criterion?.clause ?? '')
  const [rule, setRule] = useState<CriterionRule | ''>(criterion?.rule ?? '')
  const [indicator, setIndicator] = useState(criterion?.indicator ?? '')
  const [bound, setBound] = useState(boundOf(criterion))
  const [word, setWord] = useState(criterion?.word ?? '')
  const isClass = rule === 'par_class'
  const hasBound = rule !== '' && rule !== 'targets_met' && rule !== 'contents'
  const saving = useEmulationAct((isRemoved: boolean, own) => {
    const parsed = parseViNumber(bound, isClass ? 2 : 0)
    const wanted: Sent = {
      ...(criterion ? { id: criterion.id } : {}),
      subject,
      award: award === '' ? null : award,
      text: name,
      clause,
      rule: rule === '' ? null : rule,
      indicator: rule === 'indicator' ? indicator : null,
      threshold: hasBound && parsed.ok ? parsed.scaled : null,
      word: isClass && word !== '' ? word : null,
    }
    const others = campaign.criteria.map(({ position: _, ...one }): Sent => one)
    const criteria = isRemoved
      ? others.filter(({ id }) => id !== criterion?.id)
      : criterion
        ? others.map((one) => (one.id === criterion.id ? wanted : one))
        : [...others, wanted]
    return acts.changeCampaign(campaign.id, { revision: campaign.revision, criteria }, own)
  }, onClose)
  return (
    <FormDialog
      title={criterion ? words.editOf(criterion.text) : words.add}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(false)}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={[]}
    >
      <div className="pair">
        <SelectField
          label={words.subject}
          value={subject}
          onChange={(value) => setSubject(value as SubjectKind)}
          options={optionsOf(subjectWords)}
        />
        <SelectField
          label={words.part}
          value={award}
          onChange={(value) => setAward(value as AwardCode)}
          empty={words.contents}
          options={campaign.awards.map(({ code, name: label }) => ({ value: code, label }))}
        />
      </div>
      <TextArea label={words.text} value={name} onChange={setName} maxLength={500} rows={2} required />
      <TextField label={words.clause} value={clause} onChange={setClause} maxLength={200} />
      <SelectField
        label={words.rule}
        value={rule}
        onChange={(value) => setRule(value as CriterionRule)}
        empty={words.byPerson}
        options={criterionRules
          .filter((one) => one !== 'contents' || award !== '')
          .map((value) => ({ value, label: criterionRuleWords[value] }))}
      />
      {rule === 'indicator' && (
        <SelectField
          label={words.indicator}
          value={indicator}
          onChange={setIndicator}
          empty=""
          options={indicators
            .filter(({ kind }) => kind === 'rate')
            .map(({ code, name: label }) => ({ value: code, label }))}
          required
        />
      )}
      <div className="pair">
        {isClass && <TextField label={words.word} value={word} onChange={setWord} maxLength={60} required />}
        {hasBound && (
          <TextField
            label={isClass ? words.points : words.threshold}
            {...(isClass ? { hint: words.pointsHint } : {})}
            value={bound}
            onChange={setBound}
            inputMode="decimal"
            required={!isClass}
          />
        )}
      </div>
      {criterion !== undefined && (
        <p>
          <button type="button" className="linkish" disabled={saving.isRunning} onClick={() => saving.run(true)}>
            {words.remove}
          </button>
        </p>
      )}
    </FormDialog>
  )
}

function boundOf(criterion: CriterionItem | undefined): string {
  if (criterion === undefined) return '100'
  if (criterion.threshold === null) return ''
  return formatShortest(criterion.threshold, criterion.rule === 'par_class' ? 2 : 0)
}
