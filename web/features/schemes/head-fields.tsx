/** The fields of a scheme's head: which index, by which decision, for whom, from when, and how it counts. */
import { unitKinds } from '#domain/unit.ts'
import { capitalised, unitKindWords } from '#domain/wording.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { editing, roundedAtOptions, roundingOptions } from './editing-text.vi.ts'
import type { HeadTyped } from './head-typed.ts'

const words = editing.head
export const headFieldNames = [
  'index',
  'name',
  'decision',
  'issuer',
  'appliesTo',
  'validFrom',
  'validTo',
  'maximum',
  'decimals',
  'classes',
  'source',
]

type HeadFieldsProps = {
  typed: HeadTyped
  set: (part: Partial<HeadTyped>) => void
  faultAt: (field: string) => string | undefined
  indices: readonly { code: string; name: string }[]
}

export function HeadFields({ typed, set, faultAt, indices }: HeadFieldsProps) {
  const line = (field: 'name' | 'decision' | 'issuer', most: number) => (
    <TextField
      label={words[field]}
      maxLength={most}
      value={typed[field]}
      onChange={(value) => set({ [field]: value })}
      fault={faultAt(field)}
      required
    />
  )
  return (
    <>
      <SelectField
        label={words.index}
        value={typed.index}
        options={indices.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(index) => set({ index })}
        fault={faultAt('index')}
      />
      {line('name', 300)}
      {line('decision', 300)}
      {line('issuer', 200)}
      <fieldset className="kinds">
        <legend>{words.appliesTo}</legend>
        {unitKinds
          .filter((kind) => kind !== 'province')
          .map((kind) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={typed.appliesTo.includes(kind)}
                onChange={(event) => {
                  const rest = typed.appliesTo.filter((one) => one !== kind)
                  set({ appliesTo: event.currentTarget.checked ? [...rest, kind] : rest })
                }}
              />
              {capitalised(unitKindWords[kind])}
            </label>
          ))}
        {faultAt('appliesTo') !== undefined && <p className="fault">{faultAt('appliesTo')}</p>}
      </fieldset>
      <DateField
        label={words.validFrom}
        value={typed.validFrom}
        onChange={(validFrom) => set({ validFrom })}
        fault={faultAt('validFrom')}
        required
      />
      <DateField
        label={words.validTo}
        value={typed.validTo}
        onChange={(validTo) => set({ validTo })}
        fault={faultAt('validTo')}
      />
      <TextField
        label={words.maximum}
        inputMode="decimal"
        value={typed.maximum}
        onChange={(maximum) => set({ maximum })}
        fault={faultAt('maximum')}
        required
      />
      <SelectField
        label={words.decimals}
        value={typed.decimals}
        options={['0', '1', '2', '3', '4'].map((value) => ({ value, label: value }))}
        onChange={(decimals) => set({ decimals })}
        fault={faultAt('decimals')}
      />
      <SelectField
        label={words.rounding}
        value={typed.rounding}
        options={optionsOf(roundingOptions)}
        onChange={(rounding) => set({ rounding: rounding as HeadTyped['rounding'] })}
      />
      <SelectField
        label={words.roundedAt}
        value={typed.roundedAt}
        options={optionsOf(roundedAtOptions)}
        onChange={(roundedAt) => set({ roundedAt: roundedAt as HeadTyped['roundedAt'] })}
      />
      <TextArea
        label={words.classes}
        hint={words.classesHint}
        rows={5}
        maxLength={2000}
        value={typed.classes}
        onChange={(classes) => set({ classes })}
        fault={faultAt('classes')}
      />
      <TextField
        label={words.source}
        maxLength={1000}
        value={typed.source}
        onChange={(source) => set({ source })}
        fault={faultAt('source')}
      />
    </>
  )
}
