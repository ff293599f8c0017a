/**
 * What an office wrote into the official form of its report that Nghị định 30/2020/NĐ-CP, Phụ lục I, does not allow: told
 * while it is written and before a report is frozen, never forbidden.
 */
import type { ReportFrame } from './edition.ts'
import { formSigns } from './report-form.vi.ts'

export type FrameFault = {
  field: keyof ReportFrame
  /** From 0, in a list. */
  at?: number
  code:
    | 'empty'
    | 'too_many_lines'
    | 'symbol_spaced'
    | 'symbol_numbered'
    | 'symbol_form'
    | 'place_number'
    | 'place_comma'
    | 'authority_form'
    | 'capacity_form'
    | 'capacity_same'
    | 'signer_titled'
    | 'no_archive'
    | 'archive_not_last'
    | 'basis_form'
}

const symbolForm = /^\p{Lu}[\p{Lu}\d]*(?:-\p{Lu}[\p{Lu}\d]*)*$/u
/** Thay mặt; quyền; ký thay, thừa lệnh, thừa ủy quyền. */
const authorityForm = /^TM\. \p{Lu}/u
const capacityForm = /^(?:KT|TL|TUQ|Q)\. \p{Lu}/u

/** In the order of the page; empty where the form is in order. What is in small letters is put into capitals by the layout. */
export function frameFaults(frame: ReportFrame): FrameFault[] {
  const { issuer, symbol, place, authority, capacity, position, signer, bases, recipients } = frame
  const faults: FrameFault[] = []
  const fault = (field: FrameFault['field'], code: FrameFault['code'], at?: number) =>
    faults.push(at === undefined ? { field, code } : { field, code, at })
  if (issuer.trim() === '') fault('issuer', 'empty')
  else if (issuer.trim().split('\n').length > 3) fault('issuer', 'too_many_lines')
  if (symbol.trim() === '') fault('symbol', 'empty')
  else if (/^\d|[/:]/.test(symbol.trim())) fault('symbol', 'symbol_numbered')
  else if (/\s/.test(symbol.trim())) fault('symbol', 'symbol_spaced')
  else if (!symbolForm.test(symbol.trim().normalize('NFC'))) fault('symbol', 'symbol_form')
  if (place.trim() === '') fault('place', 'empty')
  else if (/^\d+$/.test(place.trim())) fault('place', 'place_number')
  else if (place.includes(',')) fault('place', 'place_comma')
  for (const [at, basis] of bases.entries()) if (!formSigns.basis.test(basis.trim())) fault('bases', 'basis_form', at)
  const [first, second] = [authority, capacity].map((text) => text.trim().toLocaleUpperCase('vi'))
  if (first && !authorityForm.test(first)) fault('authority', 'authority_form')
  if (second && !capacityForm.test(second)) fault('capacity', 'capacity_form')
  const signs = position.trim().toLocaleUpperCase('vi')
  if (signs === '') fault('position', 'empty')
  // Who signs for the chairman is not the chairman.
  else if (second === `KT. ${signs}`) fault('position', 'capacity_same')
  if (formSigns.academicTitle.test(signer.trim())) fault('signer', 'signer_titled')
  const archived = recipients.findIndex((text) => formSigns.archive.test(text))
  if (archived < 0) fault('recipients', 'no_archive')
  else if (archived !== recipients.length - 1) fault('recipients', 'archive_not_last', archived)
  return faults
}
