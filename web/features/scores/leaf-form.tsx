/** Enters what stands behind a leaf that no monthly sheet gives: counts, points, or a choice, with where they were read. */
import { useState } from 'react'
import type { ScoreLine, Scores } from '#contract/schemes'
import { parseViNumber } from '#domain/measure.ts'
import { useAct } from '../../act.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { sendCount } from './ask.ts'
import { ChoiceField, formOf } from './leaf-kind.tsx'
import { text } from './text.vi.ts'

const words = text.entry
const fields = ['numerator', 'denominator', 'points', 'choice', 'source']

type LeafFormProps = { scores: Scores; line: ScoreLine; onClose: () => void }

export function LeafForm({ scores, line, onClose }: LeafFormProps) {
  const { scheme, unit, period } = scores
  const form = formOf(line.rule)
  const [before = '', whole = ''] = line.from === 'entered' ? line.fraction.split('/') : []
  const [numerator, setNumerator] = useState(before)
  const [denominator, setDenominator] = useState(form === 'cases' ? '1' : whole)
  const [points, setPoints] = useState(
    form === 'points' && line.from === 'entered' ? line.computedShown.replace('−', '') : '',
  )
  const [choice, setChoice] = useState('')
  const [source, setSource] = useState(line.from === 'entered' ? line.fromShown : '')
  const [typed, setTyped] = useState<Partial<Record<string, string>>>({})
  const act = useOwnAct()
  const saving = useAct(
    (body: Omit<Parameters<typeof sendCount>[1], 'period' | 'revision' | 'source'>) =>
      act((own) =>
        sendCount(
          { scheme: scheme.code, unit: unit.code, node: line.code },
          { ...body, period, source, revision: line.revision },
          own,
        ),
      ),
    { onSuccess: onClose, changes: [['scores']] },
  )
  const send = () => {
    const up = readCount(numerator)
    const down = form === 'cases' ? (numerator.trim() === '' ? null : 1) : readCount(denominator)
    const given = readPoints(points, scheme.decimals)
    const faults = {
      ...(up === undefined ? { numerator: words.notNumber } : {}),
      ...(down === undefined ? { denominator: words.notNumber } : {}),
      ...(given === undefined ? { points: words.notPoints } : {}),
    }
    setTyped(faults)
    if (up === undefined || down === undefined || given === undefined) return
    saving.run({ numerator: up, denominator: down, points: given, choice: choice === '' ? null : choice })
  }
  const fault = (field: string) => typed[field] ?? saving.failure?.field(field)
  return (
    <FormDialog
      title={words.title(line.name)}
      act={words.save}
      onClose={onClose}
      onSend={send}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={fields}
    >
      <p className="note">{line.ruleShown}</p>
      {form === 'counts' && (
        <div className="pair">
          <TextField
            label={words.numerator}
            value={numerator}
            onChange={setNumerator}
            inputMode="numeric"
            fault={fault('numerator')}
          />
          <TextField
            label={words.denominator}
            value={denominator}
            onChange={setDenominator}
            inputMode="numeric"
            fault={fault('denominator')}
          />
        </div>
      )}
      {form === 'cases' && (
        <TextField
          label={words.cases}
          value={numerator}
          onChange={setNumerator}
          inputMode="numeric"
          fault={fault('numerator')}
        />
      )}
      {form === 'points' && (
        <TextField
          label={words.points}
          hint={words.pointsHint(line.maximumShown)}
          value={points}
          onChange={setPoints}
          inputMode="decimal"
          fault={fault('points')}
        />
      )}
      {form === 'choice' && <ChoiceField line={line} value={choice} onChange={setChoice} fault={fault('choice')} />}
      <TextField
        label={words.source}
        hint={words.sourceHint}
        value={source}
        onChange={setSource}
        maxLength={500}
        fault={fault('source')}
      />
      {line.from === 'entered' && <p className="note">{words.clearNote}</p>}
    </FormDialog>
  )
}

/** Null for nothing typed, undefined for what is no count. */
function readCount(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const read = parseViNumber(typed)
  return read.ok ? read.scaled : undefined
}

function readPoints(typed: string, decimals: number): number | null | undefined {
  if (typed.trim() === '') return null
  const read = parseViNumber(typed, decimals)
  return read.ok ? read.scaled / 10 ** decimals : undefined
}
