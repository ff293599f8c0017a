/** Factors with their questions, one to a line, the groups of respondents, and the question for satisfaction as a whole. */
import { SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type Draft, type FactorDraft, itemsOfDraft } from './draft.ts'
import { text } from './text.vi.ts'

const words = text.draft

type QuestionFieldsProps = { draft: Draft; set: (part: Partial<Draft>) => void; disabled: boolean }

export function QuestionFields({ draft, set, disabled }: QuestionFieldsProps) {
  const { factors } = draft
  const items = itemsOfDraft(draft)
  const change = (key: number, part: Partial<FactorDraft>) =>
    set({ factors: factors.map((factor) => (factor.key === key ? { ...factor, ...part } : factor)) })
  const add = () =>
    set({ factors: [...factors, { key: Math.max(-1, ...factors.map(({ key }) => key)) + 1, name: '', lines: '' }] })
  return (
    <fieldset className="sec" disabled={disabled}>
      <legend className="sr">{words.questions}</legend>
      <h2>{words.questions}</h2>
      <p className="sub">{words.scale}</p>
      <ol className="draft-factors">
        {factors.map(({ key, name, lines }, index) => (
          <li key={key}>
            <TextField
              label={words.factor(index + 1)}
              value={name}
              onChange={(next) => change(key, { name: next })}
              maxLength={200}
              required
            />
            <TextArea
              label={words.items}
              hint={words.itemsHint}
              value={lines}
              onChange={(next) => change(key, { lines: next })}
              rows={Math.max(3, lines.split('\n').length + 1)}
            />
            <button
              type="button"
              className="btn small"
              onClick={() => set({ factors: factors.filter((one) => one.key !== key) })}
            >
              {words.removeFactor(name)}
            </button>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" className="btn" onClick={add}>
          {words.addFactor}
        </button>
      </p>
      <div className="draft-head">
        <TextArea
          label={words.groups}
          hint={words.groupsHint}
          value={draft.groups}
          onChange={(groups) => set({ groups })}
          rows={3}
        />
        <SelectField
          label={words.overall}
          value={draft.overall > items.length ? '' : String(draft.overall || '')}
          onChange={(value) => set({ overall: Number(value) })}
          empty={words.noOverall}
          options={items.map((item, index) => ({
            value: String(index + 1),
            label: words.overallItem(index + 1, item),
          }))}
        />
      </div>
    </fieldset>
  )
}
