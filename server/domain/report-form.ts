/**
 * The official form of a unit's reports before anybody has changed it, and what is wrong with a changed one, by Nghị định
 * 30/2020/NĐ-CP, Phụ lục I. It invents no names, numbers or days: what only the office knows is left to it.
 */
import type { ReportFrame } from './edition.ts'
import { departmentSymbol, formSigns, formWords } from './report-form.vi.ts'
import type { UnitKind } from './unit.ts'
import { capitalised, unitKindWords, unitName } from './wording.vi.ts'

export type FormUnit = { code: string; name: string; kind: UnitKind }

/**
 * `parent`: the province of a ward or department; null where there is none. A people's committee names nobody above it; a
 * department does.
 */
export function defaultFrame(unit: FormUnit, parent: FormUnit | null): ReportFrame {
  const place = placeOf(unit.kind === 'department' && parent !== null ? parent : unit)
  const bases = [formWords.programme]
  if (unit.kind === 'department')
    return {
      superior: parent === null ? '' : `${formWords.committee} ${nameInForm(parent)}`,
      issuer: unit.name,
      symbol: departmentSymbol(unit.name),
      place,
      addressees: parent === null ? [] : [`${formWords.committee} ${nameInForm(parent)}`],
      bases,
      authority: '',
      capacity: '',
      position: formWords.director,
      signer: '',
      recipients: [...(parent === null ? [] : [formWords.asAbove]), ...formWords.departmentRecipients],
    }
  const isProvince = unit.kind === 'province'
  const addressees = isProvince ? [formWords.ministry] : parent === null ? [] : [addresseeOf(parent)]
  const others = isProvince
    ? formWords.provinceRecipients(nameInForm(unit).startsWith(formWords.city))
    : formWords.wardRecipients(unitKindWords[unit.kind])
  return {
    superior: '',
    issuer: `${formWords.committee}\n${nameInForm(unit)}`,
    symbol: formWords.symbol,
    place,
    addressees,
    bases,
    authority: formWords.authority,
    capacity: '',
    position: formWords.chairman,
    signer: '',
    recipients: addressees.length === 0 ? others : [formWords.asAbove, ...others],
  }
}

function addresseeOf(parent: FormUnit): string {
  return parent.kind === 'department' ? parent.name : `${formWords.committee} ${nameInForm(parent)}`
}

/**
 * Địa danh: the name of the unit; in full where it is a number ("Phường 5"). Units named after persons and events are
 * written in full too, but no list tells them apart: the office corrects that.
 */
export function placeOf(unit: FormUnit): string {
  return isNumber(unit) ? nameInForm(unit) : unit.name
}

/** "phường Hương Bưởi", but "Phường 5": with a number the kind is part of the name (Phụ lục II of the decree). */
function nameInForm(unit: FormUnit): string {
  return isNumber(unit) ? capitalised(unitName(unit)) : unitName(unit)
}

function isNumber({ name }: FormUnit): boolean {
  return /^\d+$/.test(name.trim())
}

/** A people's committee stands in two lines, whether or not the person who typed it parted them. */
export function issuerLines(issuer: string): string {
  const text = issuer.trim()
  const committee = formWords.committee.toLocaleLowerCase('vi')
  const isCommittee = text.normalize('NFC').toLocaleLowerCase('vi').startsWith(`${committee} `)
  return isCommittee ? `${text.slice(0, committee.length)}\n${text.slice(committee.length).trim()}` : text
}

/** Issuer of the unit as a person says it, for "(Kèm theo Báo cáo … của Ủy ban nhân dân phường 5)". */
export function issuerInWords(issuer: string, unitLabel: string): string {
  const text = issuer.replace(/\s+/g, ' ').trim()
  if (text !== text.toLocaleUpperCase('vi')) return text
  // Typed in capitals throughout: which of them are names cannot be told.
  const committee = formWords.committee.toLocaleUpperCase('vi')
  return text.startsWith(committee) ? `${formWords.committee} ${unitLabel}` : capitalised(text.toLocaleLowerCase('vi'))
}

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
