/** Why a plan in force is changed: the reason, and the document that orders it where there is one. */
import { DateField } from '../../components/date-field.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Basis } from './ask.ts'
import { text } from './form-text.vi.ts'

const words = text.change
const shortestReason = 3

export type BasisDraft = { reason: string; number: string; date: string }
export const emptyBasis: BasisDraft = { reason: '', number: '', date: '' }

/** Undefined while no reason is given. */
export function basisOf({ reason, number, date }: BasisDraft): Basis | undefined {
  if (reason.trim().length < shortestReason) return undefined
  return {
    reason: reason.trim(),
    number: number.trim() === '' ? null : number.trim(),
    date: date === '' ? null : date,
  }
}

type ChangeFieldsProps = {
  basis: BasisDraft
  onChange: (basis: BasisDraft) => void
  isJudged: boolean
  said: (name: string) => string | undefined
}

export function ChangeFields({ basis, onChange, isJudged, said }: ChangeFieldsProps) {
  return (
    <fieldset>
      <legend>{text.groups.change}</legend>
      <TextArea
        label={words.reason}
        maxLength={1000}
        value={basis.reason}
        onChange={(reason) => onChange({ ...basis, reason })}
        fault={isJudged && basisOf(basis) === undefined ? words.reasonFault : said('reason')}
      />
      <TextField
        label={words.number}
        placeholder={words.numberHint}
        maxLength={60}
        value={basis.number}
        onChange={(number) => onChange({ ...basis, number })}
        fault={said('number')}
      />
      <DateField
        label={words.date}
        value={basis.date}
        onChange={(date) => onChange({ ...basis, date })}
        fault={said('date')}
      />
    </fieldset>
  )
}
