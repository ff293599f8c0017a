/** One new unit of a merger: its code, name and kind, and the old units that it is made of, whole or in part. */
import type { UnitItem } from '#contract/units'
import { capitalised, unitKindWords } from '#domain/wording.vi.ts'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { mergerKinds, newPart, type PartDraft, type UnitDraft } from './draft.ts'
import { text } from './text.vi.ts'

const words = text.form
const kinds = mergerKinds.map((kind) => ({ value: kind, label: capitalised(unitKindWords[kind]) }))

type UnitFieldsProps = {
  unit: UnitDraft
  at: number
  count: number
  units: readonly UnitItem[]
  onChange: (unit: UnitDraft) => void
  onRemove: () => void
  /** The server's sentence for a field of this unit: "code", "parts.0.whole". */
  faultOf: (field: string) => string | undefined
}

export function UnitFields({ unit, at, count, units, onChange, onRemove, faultOf }: UnitFieldsProps) {
  const set = (part: Partial<UnitDraft>) => onChange({ ...unit, ...part })
  const setPart = (key: number, part: Partial<PartDraft>) =>
    set({ parts: unit.parts.map((one) => (one.key === key ? { ...one, ...part } : one)) })
  const noParts = faultOf('parts')
  return (
    <fieldset className="merger-unit">
      <legend>{words.unit(at + 1, count)}</legend>
      <div className="merger-identity">
        <TextField
          label={words.code}
          hint={words.codeHint}
          value={unit.code}
          onChange={(code) => set({ code })}
          fault={faultOf('code')}
          maxLength={12}
          autoComplete="off"
          required
        />
        <SelectField
          label={words.kind}
          value={unit.kind}
          onChange={(kind) => set({ kind: mergerKinds.find((one) => one === kind) ?? 'ward' })}
          options={kinds}
          fault={faultOf('kind')}
        />
        <TextField
          label={words.name}
          value={unit.name}
          onChange={(name) => set({ name })}
          fault={faultOf('name')}
          maxLength={80}
          autoComplete="off"
          required
        />
      </div>
      {unit.parts.map((part, index) => (
        <div key={part.key} className="merger-part">
          <UnitPicker
            label={words.part(index + 1)}
            units={units.filter(({ code }) => code === part.code || unit.parts.every((other) => other.code !== code))}
            chosen={part.code}
            onChoose={(code) => setPart(part.key, { code })}
            fault={faultOf(`parts.${index}.code`)}
            required
          />
          <SelectField
            label={words.extent(index + 1)}
            value={part.whole ? 'whole' : 'part'}
            onChange={(value) => setPart(part.key, { whole: value === 'whole' })}
            options={[
              { value: 'whole', label: words.whole },
              { value: 'part', label: words.partly },
            ]}
            fault={faultOf(`parts.${index}.whole`)}
          />
          <button
            type="button"
            className="btn"
            aria-label={words.removePart(index + 1)}
            onClick={() => set({ parts: unit.parts.filter((one) => one !== part) })}
          >
            {words.remove}
          </button>
        </div>
      ))}
      {noParts !== undefined && <p className="fault">{noParts}</p>}
      <p className="acts">
        <button type="button" className="btn" onClick={() => set({ parts: [...unit.parts, newPart()] })}>
          {words.addPart}
        </button>
        {count > 1 && (
          <button type="button" className="linkish" onClick={onRemove}>
            {words.removeUnit}
          </button>
        )}
      </p>
    </fieldset>
  )
}
