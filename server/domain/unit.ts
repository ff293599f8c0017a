/**
 * Administrative units. A code alone is no identity: codes were re-used with another meaning on 1 July 2025
 * (06712 was Phường Trần Phú, now Phường Móng Cái 1), so a unit is a code with the dates between which it holds.
 */
export const unitKinds = ['province', 'ward', 'commune', 'special_zone', 'department'] as const
export type UnitKind = (typeof unitKinds)[number]

export type Unit = {
  /** Internal key; never shown. */
  id: number
  /** Official code as text, with its leading zeros. */
  code: string
  name: string
  kind: UnitKind
  parentId: number | null
  /** First and last day on which the unit exists; null where it still does. */
  validFrom: string
  validTo: string | null
  /** True for the invented province of the sample: everything about it is marked "dữ liệu minh họa". */
  fictional: boolean
}

/** Units are ranked in separate blocks, as the provinces publish them: phường; xã and đặc khu; all together. */
export const blocks = ['all', 'ward', 'commune'] as const
export type Block = (typeof blocks)[number]

export function isInBlock(kind: UnitKind, block: Block): boolean {
  if (block === 'all') return true
  return block === 'ward' ? kind === 'ward' : kind === 'commune' || kind === 'special_zone'
}

/** True while the unit exists on a date. */
export function existsOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, date: string): boolean {
  return unit.validFrom <= date && (unit.validTo === null || date <= unit.validTo)
}

/** The unit that a code meant on a date. */
export function unitByCode(units: readonly Unit[], code: string, date: string): Unit | undefined {
  return units.find((unit) => unit.code === code && existsOn(unit, date))
}

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese order of names: a ă â … d đ, and Phường 2 before Phường 10. Databases sort these wrongly. */
export function compareNames(left: string, right: string): number {
  return collator.compare(left, right)
}

const foldedD = /[đĐðÐƉ]/g
const marks = /\p{M}/gu

/**
 * The form in which names are searched: no tone or vowel marks, đ as d, lower case, single spaces.
 * "Hoà" and "Hòa" meet here. Never used for identity: two accounts may fold to the same key.
 */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(marks, '').replace(foldedD, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** True where every word of the query begins a word of the name. */
export function matchesSearch(name: string, query: string): boolean {
  return keyMatches(searchKey(name), searchKey(query))
}

/** The same of two search keys, for long lists whose keys are made once. */
export function keyMatches(name: string, query: string): boolean {
  const words = name.split(' ')
  return query.split(' ').every((part) => words.some((word) => word.startsWith(part)))
}
