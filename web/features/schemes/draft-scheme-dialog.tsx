/** A new draft of a province's own set, or the head of one that is already there. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SchemeList, SchemeWhole } from '#contract/schemes'
import { capitalised } from '#domain/wording.vi.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import { askScheme, useSchemeAct } from '../../schemes.ts'
import { editing } from './editing-text.vi.ts'
import { HeadFields, headFieldNames } from './head-fields.tsx'
import { type HeadFault, headOf, newHead, typedHead } from './head-typed.ts'

const words = editing.head
type Units = SchemeList['units']
type Indices = SchemeList['indices']

export function DraftSchemeDialog({
  units,
  indices,
  onClose,
}: {
  units: Units
  indices: Indices
  onClose: () => void
}) {
  const go = useNavigate()
  const [unit, setUnit] = useState(units[0]?.code ?? '')
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState(newHead)
  const [fault, setFault] = useState<HeadFault>()
  const act = useSchemeAct(askScheme.draft, ({ scheme }) => void go(paths.schemeTree(scheme.code)))
  const send = () => {
    const read = headOf(typed)
    setFault('fault' in read ? read.fault : undefined)
    if ('head' in read) act.run({ ...read.head, unit, code })
  }
  return (
    <FormDialog
      title={words.newTitle}
      act={words.newAct}
      onClose={onClose}
      onSend={send}
      isSending={act.isRunning}
      failure={act.failure}
      fields={[...headFieldNames, 'code', 'unit']}
    >
      {units.length > 1 && (
        <SelectField
          label={words.unit}
          value={unit}
          options={units.map((one) => ({ value: one.code, label: capitalised(one.label) }))}
          onChange={setUnit}
          fault={act.failure?.field('unit')}
        />
      )}
      <TextField
        label={words.code}
        hint={words.codeHint}
        pattern="[a-z0-9_]{2,40}"
        maxLength={40}
        value={code}
        onChange={setCode}
        fault={act.failure?.field('code')}
        required
      />
      <HeadFields
        typed={typed}
        set={(part) => {
          setTyped({ ...typed, ...part })
          setFault(undefined)
        }}
        faultAt={(field) => (fault?.field === field ? fault.message : act.failure?.field(field))}
        indices={indices}
      />
    </FormDialog>
  )
}

export function HeadDialog({ whole, indices, onClose }: { whole: SchemeWhole; indices: Indices; onClose: () => void }) {
  // As it was opened: what is changed is what was seen.
  const [{ scheme }] = useState(whole)
  const [typed, setTyped] = useState(() => typedHead(scheme))
  const [fault, setFault] = useState<HeadFault>()
  const act = useSchemeAct(
    (head: Parameters<typeof askScheme.head>[1]['scheme'], own) =>
      askScheme.head(scheme.code, { revision: scheme.revision, scheme: head }, own),
    onClose,
  )
  const send = () => {
    const read = headOf(typed)
    setFault('fault' in read ? read.fault : undefined)
    if ('head' in read) act.run(read.head)
  }
  return (
    <FormDialog
      title={words.editTitle}
      act={words.editAct}
      onClose={onClose}
      onSend={send}
      isSending={act.isRunning}
      failure={act.failure}
      fields={headFieldNames}
    >
      <HeadFields
        typed={typed}
        set={(part) => {
          setTyped({ ...typed, ...part })
          setFault(undefined)
        }}
        faultAt={(field) => (fault?.field === field ? fault.message : act.failure?.field(field))}
        indices={indices}
      />
    </FormDialog>
  )
}
