/** Giving a sheet back, with a reason for the whole and for each marked cell; and, on a phone, approving after one more look. */
import { type FormEvent, useId, useState } from 'react'
import type { Sheet } from '#contract/sheets'
import { Dialog } from '../../components/dialog.tsx'
import { consequenceOf } from './decision-bar.tsx'
import type { Looked } from './looks.ts'
import type { RowActs } from './review-row.tsx'
import { page as words } from './text.vi.ts'
import type { Decisions } from './use-decisions.ts'
import { isReason } from './use-marks.ts'
import '../../components/reopen-dialog.css'

type ReturnDialogProps = {
  sheet: Sheet
  name: string
  looked: readonly Looked[]
  acts: RowActs
  decisions: Decisions
  onClose: () => void
}

export function ReturnDialog({ name, looked, acts, decisions, onClose }: ReturnDialogProps) {
  const [whole, setWhole] = useState('')
  const [isTried, setTried] = useState(false)
  const cells = looked.filter(({ figure }) => acts.marks.has(figure.element))
  const isWholeWanting = cells.length === 0 ? !isReason(whole) : whole.trim() !== '' && !isReason(whole)
  const isCellWanting = cells.some(({ figure }) => !isReason(acts.marks.get(figure.element) ?? ''))

  function send(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isWholeWanting && !isCellWanting) decisions.sendBack(whole.trim() === '' ? null : whole.trim())
  }

  return (
    <Dialog title={words.dialog.returnTitle(name)} onClose={onClose} className="return-dialog">
      <form onSubmit={send} noValidate>
        <p>{words.dialog.returnLead}</p>
        {cells.length > 0 && (
          <fieldset className="return-cells">
            <legend>{words.dialog.cells(cells.length)}</legend>
            {cells.map(({ figure }) => (
              <Reason
                key={figure.element}
                label={words.markReason(figure.name)}
                value={acts.marks.get(figure.element) ?? ''}
                onChange={(reason) => acts.write(figure.element, reason)}
                fault={isTried && !isReason(acts.marks.get(figure.element) ?? '') ? words.tooShort : undefined}
              />
            ))}
          </fieldset>
        )}
        <Reason
          label={words.dialog.whole}
          value={whole}
          onChange={setWhole}
          hint={cells.length > 0 ? words.dialog.wholeOptional : undefined}
          fault={isTried && isWholeWanting ? words.dialog.wholeNeeded : undefined}
        />
        <Failed decisions={decisions} />
        <p className="dialog-acts">
          <button type="button" className="btn" onClick={onClose}>
            {words.dialog.cancel}
          </button>
          <button type="submit" className="btn primary" disabled={decisions.sending !== null}>
            {decisions.sending === 'return' ? words.dialog.sending : words.dialog.confirm(cells.length)}
          </button>
        </p>
      </form>
    </Dialog>
  )
}

type ApproveDialogProps = { sheet: Sheet; name: string; marks: number; decisions: Decisions; onClose: () => void }

export function ApproveDialog({ sheet, name, marks, decisions, onClose }: ApproveDialogProps) {
  const mayApprove = sheet.acts.includes('approve') && marks === 0
  return (
    <Dialog title={words.dialog.approveTitle(name)} onClose={onClose} className="return-dialog">
      <p>{marks > 0 ? words.bar.marksInTheWay(marks) : consequenceOf(sheet, marks)}</p>
      <Failed decisions={decisions} />
      <p className="dialog-acts">
        <button type="button" className="btn" onClick={onClose}>
          {mayApprove ? words.dialog.cancel : words.dialog.close}
        </button>
        {mayApprove && (
          <button
            type="button"
            className="btn primary"
            disabled={decisions.sending !== null}
            onClick={decisions.approve}
          >
            {decisions.sending === 'approve' ? words.bar.approving : words.bar.approve}
          </button>
        )}
      </p>
    </Dialog>
  )
}

function Failed({ decisions }: { decisions: Decisions }) {
  if (decisions.failure === null) return null
  return (
    <p className="fault" role="alert">
      {decisions.failure}
    </p>
  )
}

type ReasonProps = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  fault?: string | undefined
}

function Reason({ label, value, onChange, hint, fault }: ReasonProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        className="control"
        maxLength={500}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-more`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-more`} className={fault === undefined ? '' : 'fault'}>
        {fault ?? hint}
      </span>
    </div>
  )
}
