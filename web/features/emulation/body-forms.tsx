/** Adds bodies of one kind as a list, and changes one. */
import { useId, useState } from 'react'
import type { BodyItem } from '#contract/emulation'
import type { BodyKind } from '#domain/body.ts'
import { bodyKindWords } from '#domain/emulation.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.bodyList

export function AddBodiesForm({ unit, onClose }: { unit: string; onClose: () => void }) {
  const [names, setNames] = useState('')
  const [kind, setKind] = useState<BodyKind>('office')
  const [registers, setRegisters] = useState(true)
  const [inspectable, setInspectable] = useState(true)
  const saving = useEmulationAct((_: undefined, own) => {
    const lines = names.split('\n').filter((line) => line.trim() !== '')
    return acts.addBodies({ unit, names: lines, kind, registers, inspectable }, own)
  }, onClose)
  return (
    <FormDialog
      title={words.add}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={[]}
    >
      <TextArea label={words.names} value={names} onChange={setNames} rows={6} required />
      <KindField kind={kind} onChange={setKind} />
      <Flag label={words.registersLong} isOn={registers} onChange={setRegisters} />
      <Flag label={words.inspectableLong} isOn={inspectable} onChange={setInspectable} />
    </FormDialog>
  )
}

export function BodyForm({ body, onClose }: { body: BodyItem; onClose: () => void }) {
  const [name, setName] = useState(body.name)
  const [kind, setKind] = useState(body.kind)
  const [registers, setRegisters] = useState(body.registers)
  const [inspectable, setInspectable] = useState(body.inspectable)
  const [validFrom, setValidFrom] = useState(body.validFrom)
  const [validTo, setValidTo] = useState(body.validTo ?? '')
  const saving = useEmulationAct((_: undefined, own) => {
    const until = validTo === '' ? null : validTo
    const content = { name, kind, registers, inspectable, validFrom, validTo: until }
    return acts.changeBody(body.id, { ...content, revision: body.revision }, own)
  }, onClose)
  const { failure } = saving
  return (
    <FormDialog
      title={words.editOf(body.name)}
      act={text.save}
      onClose={onClose}
      onSend={() => saving.run(undefined)}
      isSending={saving.isRunning}
      failure={failure}
      fields={['name', 'validFrom', 'validTo']}
    >
      <TextField
        label={words.name}
        value={name}
        onChange={setName}
        maxLength={200}
        required
        fault={failure?.field('name')}
      />
      <KindField kind={kind} onChange={setKind} />
      <Flag label={words.registersLong} isOn={registers} onChange={setRegisters} />
      <Flag label={words.inspectableLong} isOn={inspectable} onChange={setInspectable} />
      <div className="pair">
        <DateField
          label={words.since}
          value={validFrom}
          onChange={setValidFrom}
          required
          fault={failure?.field('validFrom')}
        />
        <DateField
          label={words.until}
          hint={words.untilHint}
          value={validTo}
          onChange={setValidTo}
          fault={failure?.field('validTo')}
        />
      </div>
    </FormDialog>
  )
}

function KindField({ kind, onChange }: { kind: BodyKind; onChange: (kind: BodyKind) => void }) {
  return (
    <SelectField
      label={words.kind}
      value={kind}
      onChange={(value) => onChange(value as BodyKind)}
      options={optionsOf(bodyKindWords)}
    />
  )
}

function Flag({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  const id = useId()
  return (
    <div className="check">
      <input id={id} type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
