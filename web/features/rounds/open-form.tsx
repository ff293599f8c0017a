/** Opens a scoring round, or changes what was set when it was opened: survey, due days, and who is not ranked. */
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { RoundBody, RoundWhole } from '#contract/rounds'
import type { UnitName } from '#contract/units'
import { roundStates, type SurveyUse } from '#domain/round.ts'
import { roundStateWords, surveyUseWords } from '#domain/round.vi.ts'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { schemesQuery } from '../../queries.ts'
import { calls } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.open
const fields = ['scheme', 'year', 'survey', 'dues', 'excluded']
const dated = roundStates.filter((state) => state !== 'published')

type OpenFormProps = { parent: UnitName; round?: RoundWhole; onClose: () => void }

export function OpenForm({ parent, round, onClose }: OpenFormProps) {
  const router = useRouter()
  const act = useOwnAct()
  const schemes = useQuery(schemesQuery).data?.items.filter(
    ({ state, appliesTo, nodes }) =>
      state === 'in_force' && !appliesTo.includes('province') && nodes.some(({ rule }) => rule !== null),
  )
  const [scheme, setScheme] = useState('')
  const [year, setYear] = useState(String(round?.year ?? new Date().getFullYear()))
  const [survey, setSurvey] = useState<SurveyUse>(round?.survey ?? 'used')
  const [dues, setDues] = useState<Record<string, string>>(
    Object.fromEntries(round?.dues.flatMap(({ state, due }) => (due === null ? [] : [[state, due]])) ?? []),
  )
  const [excluded, setExcluded] = useState(
    round?.items.flatMap((one) => (one.excluded === null ? [] : [`${one.unit.code}: ${one.excluded}`])).join('\n') ??
      '',
  )
  const [isUnread, setUnread] = useState(false)
  const saving = useAct(
    (body: Pick<RoundBody, 'survey' | 'dues' | 'excluded'>) =>
      act((own) =>
        round === undefined
          ? calls.open({ ...body, scheme, year: Number(year), parent: parent.code }, own)
          : calls.change(round.id, { ...body, revision: round.revision }, own),
      ),
    {
      onSuccess: (whole) => {
        onClose()
        if (round === undefined) void router.navigate(paths.round(whole.id))
      },
      changes: [['rounds']],
    },
  )
  const send = () => {
    const rows = linesOf(excluded)
    setUnread(rows === undefined)
    if (rows !== undefined) saving.run({ survey, dues, excluded: rows })
  }
  const fault = (field: string) => saving.failure?.field(field)
  return (
    <FormDialog
      title={round === undefined ? words.title : words.edit}
      act={round === undefined ? words.act : words.save}
      onClose={onClose}
      onSend={send}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={fields}
    >
      {round === undefined && (
        <>
          <SelectField
            label={words.scheme}
            value={scheme}
            onChange={setScheme}
            empty={words.choose}
            options={(schemes ?? []).map(({ code, name }) => ({ value: code, label: name }))}
            fault={fault('scheme')}
            required
          />
          <TextField label={words.year} value={year} onChange={setYear} inputMode="numeric" fault={fault('year')} />
        </>
      )}
      <SelectField
        label={words.survey}
        value={survey}
        onChange={(value) => setSurvey(value as SurveyUse)}
        options={optionsOf(surveyUseWords)}
        fault={fault('survey')}
      />
      {dated.map((state) => (
        <DateField
          key={state}
          label={words.due(roundStateWords[state])}
          value={dues[state] ?? ''}
          onChange={(day) => setDues((now) => ({ ...now, [state]: day }))}
          fault={saving.failure?.fields.some(({ code }) => code === state) ? fault('dues') : undefined}
          required
        />
      ))}
      <TextArea
        label={words.excluded}
        hint={words.excludedHint}
        value={excluded}
        onChange={setExcluded}
        fault={isUnread ? words.excludedFault : fault('excluded')}
      />
    </FormDialog>
  )
}

/** Undefined where a line cannot be read. */
function linesOf(typed: string): { unit: string; reason: string }[] | undefined {
  const lines = typed.split('\n').filter((line) => line.trim() !== '')
  const read = lines.map((line) => /^\s*([0-9A-Z-]{2,12})\s*:\s*(\S.*)$/.exec(line))
  if (read.some((match) => match === null)) return undefined
  return read.flatMap((match) => (match ? [{ unit: match[1] ?? '', reason: (match[2] ?? '').trim() }] : []))
}
