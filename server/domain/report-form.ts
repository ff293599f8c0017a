/**
 * The official form of a unit's reports before anybody has changed it, by Nghị định 30/2020/NĐ-CP, Phụ lục I. It invents no
 * names, numbers or days: what only the office knows is left to it.
 */
import type { ReportFrame } from './edition.ts'
import { departmentSymbol, formWords } from './report-form.vi.ts'
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
