/** Copying a version, putting a draft in force, withdrawing what is in force, and taking a draft away. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { SchemeWhole } from '#contract/schemes'
import { capitalised } from '#domain/wording.vi.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { paths } from '../../paths.ts'
import { askScheme, useSchemeAct } from '../../schemes.ts'
import { editing } from './editing-text.vi.ts'

type ActDialogProps = { whole: SchemeWhole; onClose: () => void }

export function CopyDialog({ whole, onClose }: ActDialogProps) {
  const [{ scheme, units }] = useState(whole)
  const go = useNavigate()
  const [typed, setTyped] = useState({
    unit: units[0]?.code ?? '',
    code: '',
    name: scheme.name,
    decision: '',
    issuer: scheme.issuer,
    validFrom: '',
  })
  const act = useSchemeAct(
    (_: undefined, own) => askScheme.copy(scheme.code, typed, own),
    (made) => void go(paths.schemeTree(made.scheme.code)),
  )
  const line = (field: 'code' | 'name' | 'decision' | 'issuer', most: number) => (
    <TextField
      label={editing.head[field]}
      maxLength={most}
      value={typed[field]}
      onChange={(value) => setTyped({ ...typed, [field]: value })}
      fault={act.failure?.field(field)}
      required
      {...(field === 'code' ? { hint: editing.head.codeHint, pattern: '[a-z0-9_]{2,40}' } : {})}
    />
  )
  return (
    <FormDialog
      title={editing.copy.title}
      act={editing.copy.act}
      onClose={onClose}
      onSend={() => act.run(undefined)}
      isSending={act.isRunning}
      failure={act.failure}
      fields={['unit', 'code', 'name', 'decision', 'issuer', 'validFrom']}
    >
      <p className="note">{editing.copy.note}</p>
      {units.length > 1 && (
        <SelectField
          label={editing.head.unit}
          value={typed.unit}
          options={units.map((one) => ({ value: one.code, label: capitalised(one.label) }))}
          onChange={(unit) => setTyped({ ...typed, unit })}
        />
      )}
      {line('code', 40)}
      {line('name', 300)}
      {line('decision', 300)}
      {line('issuer', 200)}
      <DateField
        label={editing.head.validFrom}
        value={typed.validFrom}
        onChange={(validFrom) => setTyped({ ...typed, validFrom })}
        fault={act.failure?.field('validFrom')}
        required
      />
    </FormDialog>
  )
}

export function IssueDialog({ whole, onClose }: ActDialogProps) {
  const words = editing.issue
  // As it was opened: what is put in force is what was seen.
  const [{ scheme, versions }] = useState(whole)
  const predecessor = versions.find(({ isPredecessor }) => isPredecessor)
  const [isClosing, setClosing] = useState(true)
  const act = useSchemeAct((_: undefined, own) => {
    const closes = isClosing ? (predecessor?.code ?? null) : null
    return askScheme.issue(scheme.code, { revision: scheme.revision, closes }, own)
  }, onClose)
  const faults = act.failure?.fields ?? []
  return (
    <FormDialog
      title={words.title}
      act={words.act}
      onClose={onClose}
      onSend={() => act.run(undefined)}
      isSending={act.isRunning}
      failure={act.failure}
      fields={faults.map(({ field }) => field)}
    >
      <p className="note">{words.note}</p>
      {predecessor !== undefined && (
        <label className="closing">
          <input type="checkbox" checked={isClosing} onChange={(event) => setClosing(event.currentTarget.checked)} />
          {words.closes(predecessor.name, scheme.validFrom)}
        </label>
      )}
      {faults.length > 0 && (
        <div role="alert">
          <p className="fault">{words.faults}</p>
          <ul>
            {faults.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  )
}

export function WithdrawDialog({ whole, onClose }: ActDialogProps) {
  const [{ scheme }] = useState(whole)
  const withdrawing = useSchemeAct(
    (reason: string, own) => askScheme.withdraw(scheme.code, { revision: scheme.revision, reason }, own),
    onClose,
  )
  const { title, act, note, reason } = editing.withdraw
  return (
    <ReasonDialog
      title={title}
      act={act}
      note={note}
      label={reason}
      maxLength={1000}
      sending={withdrawing}
      onClose={onClose}
    />
  )
}

export function RemoveDialog({ whole, onClose }: ActDialogProps) {
  const [{ scheme, nodes }] = useState(whole)
  const go = useNavigate()
  const act = useSchemeAct(
    (_: undefined, own) => askScheme.remove(scheme.code, scheme.revision, own),
    () => void go({ ...paths.schemes(), replace: true }),
  )
  return (
    <FormDialog
      title={editing.remove.title}
      act={editing.remove.act}
      onClose={onClose}
      onSend={() => act.run(undefined)}
      isSending={act.isRunning}
      failure={act.failure}
      fields={[]}
    >
      <p>{editing.remove.note(nodes.length)}</p>
    </FormDialog>
  )
}
