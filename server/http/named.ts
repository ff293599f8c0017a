/** From codes in a request to things in the catalogue; what is not there is "not found", with its name. */
import { Failure } from '../domain/failure.ts'
import type { Indicator } from '../domain/indicator.ts'
import { lastDayOf, lastMonthOf, type Period } from '../domain/period.ts'
import type { Account } from '../domain/permission.ts'
import { type Unit, unitByCode } from '../domain/unit.ts'
import type { Catalogue } from '../evaluation/catalogue.ts'
import { maySeeScheme, type StoredScheme } from '../evaluation/scores/schemes.ts'
import { notFoundSentences } from './named.vi.ts'

/**
 * The unit that a code means at the end of a period: codes were re-used, so 06673 in 2023 is another ward than today.
 * Where none existed then, the unit of that code that exists today, or else the last one that did.
 */
export function unitNamed(catalogue: Catalogue, code: string, today: string, period?: Period): Unit {
  const date = period === undefined ? today : lastDayOf(lastMonthOf(period))
  const unit =
    unitByCode(catalogue.units, code, date) ??
    unitByCode(catalogue.units, code, today) ??
    catalogue.units.findLast((one) => one.code === code)
  if (!unit) throw notFound('unit', code)
  return unit
}

/** Every unit that a code has meant, or those that existed in a year: a merged ward keeps its plans under its code. */
export function unitsNamed(catalogue: Catalogue, code: string, year: number | undefined): Unit[] {
  const units = catalogue.units.filter((unit) => unit.code === code)
  if (units.length === 0) throw notFound('unit', code)
  if (year === undefined) return units
  return units.filter((unit) => unit.validFrom <= `${year}-12-31` && (unit.validTo ?? '9999') >= `${year}-01-01`)
}

export function indicatorNamed(catalogue: Catalogue, code: string): Indicator {
  const indicator = catalogue.indicatorsByCode.get(code)
  if (!indicator) throw notFound('indicator', code)
  return indicator
}

/** A version of an index; one that is only drafted is known to those who draft it. */
export function schemeNamed(catalogue: Catalogue, code: string, account: Account): StoredScheme {
  const scheme = catalogue.schemes.get(code)
  if (!scheme || !maySeeScheme(catalogue, scheme, account)) throw notFound('scheme', code)
  return scheme
}

/** The province asked for, or the one in which the account's first role lies. */
export function parentNamed(catalogue: Catalogue, code: string | undefined, account: Account, today: string): Unit {
  if (code !== undefined) return unitNamed(catalogue, code, today)
  return homeOf(catalogue, account)
}

export function homeOf(catalogue: Catalogue, account: Account): Unit {
  const at = account.roles[0]?.unitId
  const chain = at === undefined ? [] : [at, ...catalogue.ancestorsOf(at)]
  const province = chain.map((id) => catalogue.unitsById.get(id)).find((unit) => unit?.kind === 'province')
  if (!province) throw notFound('parent', '')
  return province
}

export function notFound(what: keyof typeof notFoundSentences, code: string): Failure {
  const message = notFoundSentences[what].replace('{code}', code)
  return new Failure('not_found', { message, fields: [{ field: what, code: `unknown_${what}`, message }] })
}
