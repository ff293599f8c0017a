/**
 * Which unit a row means: by code, or by name without diacritics and with or without its kind. A unit holds only while it
 * exists: the name of a ward that was merged is known, and refused for months after its end with the name of its successor.
 */
import { firstDayOf, lastDayOf, type Month } from '#domain/period.ts'
import { compareNames, existsOn, searchKey } from '#domain/unit.ts'
import type { Knowledge, KnownUnit } from './knowledge.ts'
import { kindWords } from './words.vi.ts'

export type UnitVerdict =
  | { kind: 'found'; unit: KnownUnit; marked: 'spelling' | 'zeros' | undefined }
  | { kind: 'ended'; unit: KnownUnit; successors: KnownUnit[] }
  | { kind: 'not_yet'; unit: KnownUnit }
  | { kind: 'ambiguous'; units: KnownUnit[] }
  | { kind: 'unknown'; nearest: KnownUnit[] }

export type UnitFinder = {
  /** Units that a label may mean, at whatever time. */
  candidates: (label: string) => KnownUnit[]
  find: (label: string, month: Month) => UnitVerdict
  byCode: (code: string, month: Month) => UnitVerdict
  /** The one of some candidates that a label means in a month. */
  among: (units: readonly KnownUnit[], label: string, month: Month) => UnitVerdict
  isParent: (label: string) => boolean
}

type Named = { key: string; kinds: Set<string> }

/** The bare name and the kinds that the words before it allow; all kinds where it has none. */
function named(label: string): Named {
  let key = searchKey(label)
    .replace(/^(?:\d{1,3}|[ivx]{1,5})\s*[.)-]\s+/, '')
    .replace(/\s*\([^)]*\)$/, '')
  const kinds = new Set<string>()
  for (const [pattern, kind] of kindWords) {
    const shorter = key.replace(pattern, '')
    if (shorter === key || shorter === '') continue
    key = shorter
    if (kind !== 'any') kinds.add(kind)
  }
  return { key: key.replace(/[^\p{L}\p{N}]+/gu, ' ').trim(), kinds }
}

export function createUnitFinder(knowledge: Knowledge, codesByLabel: ReadonlyMap<string, string>): UnitFinder {
  const byName = Map.groupBy(knowledge.units, (unit) => named(unit.name).key)
  const byCode = Map.groupBy(knowledge.units, (unit) => unit.code)
  const byId = new Map(knowledge.units.map((unit) => [unit.id, unit]))
  const parentKey = knowledge.parent === null ? undefined : searchKey(knowledge.parent.name)
  const parentCode = knowledge.parent?.code
  const memory = new Map<string, UnitVerdict>()

  const coded = (code: string): { units: KnownUnit[]; zeros: boolean } => {
    const exact = byCode.get(code)
    if (exact) return { units: exact, zeros: false }
    // A spreadsheet took 00004 for the number 4.
    const full = /^\d{1,4}$/.test(code) ? byCode.get(code.padStart(5, '0')) : undefined
    return { units: full ?? [], zeros: full !== undefined }
  }

  const candidates = (label: string): KnownUnit[] => {
    const text = label.trim()
    const known = codesByLabel.get(searchKey(text))
    if (known !== undefined) return byCode.get(known) ?? []
    const units = coded(text.toUpperCase()).units
    if (units.length > 0) return units
    const { key, kinds } = named(text)
    const found = byName.get(key) ?? []
    const fitting = kinds.size === 0 ? found : found.filter((unit) => kinds.has(unit.kind))
    return fitting
  }

  const judge = (units: readonly KnownUnit[], label: string, month: Month, zeros: boolean): UnitVerdict => {
    // A month belongs to the unit that exists on its last day; one that ended within it may still report it.
    const living = units.filter((unit) => existsOn(unit, lastDayOf(month)))
    const held = living.length > 0 ? living : units.filter((unit) => existsOn(unit, firstDayOf(month)))
    if (held.length > 1) return { kind: 'ambiguous', units: held }
    const [unit] = held
    if (unit) return { kind: 'found', unit, marked: zeros ? 'zeros' : isMisspelt(label, unit) ? 'spelling' : undefined }
    const ended = units.find((one) => one.validTo !== null && one.validTo < firstDayOf(month))
    if (ended) return { kind: 'ended', unit: ended, successors: ended.successors.flatMap((id) => byId.get(id) ?? []) }
    const [later] = units
    if (later) return { kind: 'not_yet', unit: later }
    return { kind: 'unknown', nearest: nearest(named(label).key, knowledge.units, month) }
  }

  const remembered = (label: string, month: Month, make: () => UnitVerdict): UnitVerdict => {
    const key = `${month} ${label}`
    const before = memory.get(key)
    if (before) return before
    const verdict = make()
    if (memory.size < 20_000) memory.set(key, verdict)
    return verdict
  }

  return {
    candidates,
    find: (label, month) => remembered(label, month, () => judge(candidates(label), label, month, false)),
    byCode: (code, month) =>
      remembered(`#${code}`, month, () => {
        const { units, zeros } = coded(code.trim().toUpperCase())
        return judge(units, code, month, zeros)
      }),
    among: (units, label, month) => judge(units, label, month, false),
    isParent: (label) => {
      if (parentKey === undefined) return false
      const key = searchKey(label).replace(/^(?:ubnd |uy ban nhan dan )?(?:tinh|thanh pho|tp\.?)\s*/, '')
      return key === parentKey || label.trim() === parentCode
    },
  }
}

/** Another vowel or tone than the unit's own; only the place of the tone mark ("hoà", "hòa") may differ. */
function isMisspelt(label: string, unit: KnownUnit): boolean {
  const letters = (text: string) => [...text.toLowerCase().normalize('NFD')].sort().join('')
  const text = label.trim()
  if (searchKey(text) === text.toLowerCase() || text.toUpperCase() === unit.code) return false
  const tail = text.slice(-unit.name.length)
  return searchKey(tail) === searchKey(unit.name) && letters(tail) !== letters(unit.name)
}

/** The three living names that differ least, where they differ little. */
function nearest(key: string, units: readonly KnownUnit[], month: Month): KnownUnit[] {
  if (key === '' || key.length > 60) return []
  return units
    .filter((unit) => existsOn(unit, lastDayOf(month)))
    .map((unit) => ({ unit, distance: distance(key, named(unit.name).key) }))
    .filter(({ distance: steps }) => steps <= Math.max(1, Math.floor(key.length / 3)))
    .sort((a, b) => a.distance - b.distance || compareNames(a.unit.name, b.unit.name))
    .slice(0, 3)
    .map(({ unit }) => unit)
}

/** Single letters to change, add or drop (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at]
    for (let to = 1; to <= right.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (left[at - 1] === right[to - 1] ? 0 : 1)
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, change))
    }
    row = next
  }
  return row[right.length] ?? 0
}
