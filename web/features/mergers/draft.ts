/** A merger as it is being typed: rows with keys of their own, so that taking one away loses nothing of the others. Pure. */
import type { UnitKind } from '#domain/unit.ts'
import type { MergerGiven } from '../../mergers.ts'

export type PartDraft = { key: number; code: string | undefined; whole: boolean }
export type UnitDraft = { key: number; code: string; name: string; kind: UnitKind; parts: PartDraft[] }
export type MergerDraft = { on: string; number: string; date: string; moveRoles: boolean; units: UnitDraft[] }

/** The kinds that can be laid out; a province is none of them. */
export const mergerKinds = ['ward', 'commune', 'special_zone', 'department'] as const

let lastKey = 0
const nextKey = () => {
  lastKey += 1
  return lastKey
}

export function newPart(): PartDraft {
  return { key: nextKey(), code: undefined, whole: true }
}

export function newUnit(parts = 2): UnitDraft {
  return { key: nextKey(), code: '', name: '', kind: 'ward', parts: Array.from({ length: parts }, newPart) }
}

export function newMerger(): MergerDraft {
  return { on: '', number: '', date: '', moveRoles: true, units: [newUnit()] }
}

/** What is sent. A part without a unit is sent as an empty code, so that the server's faults keep the form's places. */
export function bodyOf(draft: MergerDraft, parent: string): MergerGiven {
  return {
    on: draft.on,
    decree: { number: draft.number, date: draft.date },
    parent,
    moveRoles: draft.moveRoles,
    into: draft.units.map(({ code, name, kind, parts }) => ({
      code: code.trim().toUpperCase(),
      name,
      kind,
      parts: parts.map((part) => ({ code: part.code ?? '', whole: part.whole })),
    })),
  }
}

/** The names under which the server may speak of a field of this draft. */
export function fieldsOf(draft: MergerDraft): string[] {
  return [
    'on',
    'decree.number',
    'decree.date',
    ...draft.units.flatMap(({ parts }, at) => [
      `into.${at}.code`,
      `into.${at}.name`,
      `into.${at}.kind`,
      `into.${at}.parts`,
      ...parts.flatMap((_, index) => [`into.${at}.parts.${index}.code`, `into.${at}.parts.${index}.whole`]),
    ]),
  ]
}
