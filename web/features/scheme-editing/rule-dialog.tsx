/** How one leaf is scored: the kind of rule and its numbers. What is typed holds once it is read; nothing is guessed. */
import { useState } from 'react'
import { zeroRules } from '#domain/indicator.ts'
import { parseViNumber } from '#domain/measure.ts'
import { type RuleKind, ruleKinds, type ScoringRule } from '#domain/scoring-rule.ts'
import { ruleKindWords } from '#domain/scoring-rule.vi.ts'
import { Dialog } from '../../components/dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { EditorRow } from './editor-rows.ts'
import { LineFields } from './line-fields.tsx'
import { blankOf, type RuleTyped, ruleOf, typedOf } from './rule-typed.ts'
import { text } from './text.vi.ts'
import '../../components/forms.css'
import '../../components/form-dialog.css'

const words = text.rule

type RuleDialogProps = {
  row: EditorRow
  decimals: number
  indicators: readonly { code: string; shortName: string }[]
  onDone: (part: Pick<EditorRow, 'rule' | 'note'>) => void
  onClose: () => void
}

export function RuleDialog({ row, decimals, indicators, onDone, onClose }: RuleDialogProps) {
  const [typed, setTyped] = useState<RuleTyped>(() => typedOf(row.rule ?? { kind: 'manual' }, decimals))
  const [note, setNote] = useState(row.note)
  const [fault, setFault] = useState<string>()
  const set = (part: Partial<RuleTyped>) => setTyped((now) => ({ ...now, ...part }))
  const finish = () => {
    const rule = ruleOf(typed, row.rule, decimals)
    if ('unread' in rule) return setFault(words.unread(rule.unread))
    onDone({ rule: rule.rule, note })
  }
  return (
    <Dialog title={words.title(row.code, row.name)} onClose={onClose} className="form-dialog">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        <SelectField
          label={words.kind}
          value={typed.kind}
          options={ruleKinds.map((kind) => ({ value: kind, label: ruleKindWords[kind] }))}
          onChange={(kind) => setTyped({ ...blankOf(kind as RuleKind), source: typed.source })}
        />
        <Fields typed={typed} set={set} rule={row.rule} decimals={decimals} indicators={indicators} />
        <TextField label={words.note} maxLength={2000} value={note} onChange={setNote} />
        {fault !== undefined && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
        <p className="acts">
          <button type="submit" className="btn primary">
            {words.done}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

type FieldsProps = Pick<RuleDialogProps, 'decimals' | 'indicators'> & {
  typed: RuleTyped
  set: (part: Partial<RuleTyped>) => void
  rule: ScoringRule | null
}

function Fields({ typed, set, rule, decimals, indicators }: FieldsProps) {
  const { kind } = typed
  const faultOf = (value: string, places: number) =>
    value.trim() !== '' && !parseViNumber(value, places).ok ? words.unread(value) : undefined
  const hasSource = kind === 'ratio' || kind === 'steps'
  const keptElements = rule !== null && 'from' in rule && rule.from !== null && 'numerator' in rule.from
  return (
    <>
      {hasSource && (
        <>
          <SelectField
            label={words.source}
            value={typed.source}
            onChange={(source) => set({ source })}
            options={[
              { value: '', label: words.ownCounts },
              ...(keptElements ? [{ value: '*', label: words.elements }] : []),
              ...indicators.map(({ code, shortName }) => ({ value: code, label: shortName })),
            ]}
          />
          <SelectField
            label={words.zero}
            value={typed.zero}
            options={zeroRules.map((value) => ({ value, label: words.zeroWords[value] }))}
            onChange={(zero) => set({ zero: zero as RuleTyped['zero'] })}
          />
        </>
      )}
      {kind === 'ratio' && (
        <TextField
          label={words.fullAt}
          inputMode="decimal"
          value={typed.fullAt}
          onChange={(fullAt) => set({ fullAt })}
          fault={faultOf(typed.fullAt, 2)}
          required
        />
      )}
      {kind === 'steps' && (
        <SelectField
          label={words.of}
          value={typed.of}
          options={optionsOf(words.ofWords)}
          onChange={(of) => set({ of: of as RuleTyped['of'] })}
        />
      )}
      {(kind === 'steps' || kind === 'class') && (
        <LineFields
          isSteps={kind === 'steps'}
          lines={typed.lines}
          set={(lines) => set({ lines })}
          faultOf={faultOf}
          decimals={decimals}
        />
      )}
      {kind === 'survey' && (
        <SelectField
          label={words.measure}
          value={typed.measure}
          options={optionsOf(words.measureWords)}
          onChange={(measure) => set({ measure: measure as RuleTyped['measure'] })}
        />
      )}
      {kind === 'scaled' && (
        <TextField
          label={words.top}
          inputMode="numeric"
          value={typed.top}
          onChange={(top) => set({ top })}
          fault={faultOf(typed.top, 0)}
          required
        />
      )}
      {(kind === 'bonus' || kind === 'deduction') && (
        <TextField
          label={words.each}
          hint={words.eachNote}
          inputMode="decimal"
          value={typed.each}
          onChange={(each) => set({ each })}
          fault={faultOf(typed.each, decimals)}
        />
      )}
    </>
  )
}
