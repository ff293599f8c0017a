/** The names of thousands of units in lists, one place each, and a unit read out of its place. */
import type { Unit, UnitKind } from './unit.ts'
import { unitName } from './wording.vi.ts'

export const kindLetters: Record<UnitKind, string> = {
  province: 'p',
  ward: 'w',
  commune: 'c',
  special_zone: 'z',
  department: 'd',
}
const kindsByLetter = new Map(Object.entries(kindLetters).map(([kind, letter]) => [letter, kind as UnitKind]))

export type UnitColumns = {
  codes: string[]
  names: string[]
  /** A letter for each unit. */
  kinds: string
}

export type UnitRead = Pick<Unit, 'code' | 'name' | 'kind'> & {
  /** With its kind, as it stands in a sentence. */
  label: string
}

export function unitColumns(units: readonly Pick<Unit, 'code' | 'name' | 'kind'>[]): UnitColumns {
  return {
    codes: units.map((unit) => unit.code),
    names: units.map((unit) => unit.name),
    kinds: units.map((unit) => kindLetters[unit.kind]).join(''),
  }
}

export function unitIn({ codes, names, kinds }: UnitColumns, place: number): UnitRead {
  const [code, name] = [codes[place] as string, names[place] as string]
  const kind = kindsByLetter.get(kinds.charAt(place)) ?? 'ward'
  return { code, name, kind, label: unitName({ code, name, kind }) }
}
