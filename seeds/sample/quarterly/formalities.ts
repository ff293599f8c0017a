/** Quarterly counts of formalities, and of the dossiers behind them, which never contradict the monthly counts. */
import { type Quarter, yearOf } from '../../../server/domain/period.ts'
import type { Counts } from '../monthly-elements.ts'
import { between, share } from '../noise.ts'
import { quartersBeforeAnchor } from '../rates.ts'
import {
  beforeReform,
  driftingStock,
  isWard,
  lackingIn,
  lessLacking,
  levelIn,
  sinceJanuary,
  strengthOf,
} from './standing.ts'

/** Monthly counts of the year so far; the last three are the quarter's. */
export type YearSoFar = readonly Counts[]

/** The formalities of the one-stop office: some 160 before July 2025, 310 to 400 since. */
export function formalitiesOf(code: string, quarter: Quarter): number {
  const [low, high] = isWard(code) ? [330, 375] : [310, 350]
  return beforeReform(quarter, driftingStock(code, 'formalities', quarter, low, high), 45)
}

export function formalityCounts(code: string, quarter: Quarter, year: YearSoFar) {
  const formalities = formalitiesOf(code, quarter)
  const withFee = share(formalities, between(2800, 3400, code, 'formalities with fee'))
  const payable = share(withFee, levelIn(code, 'payable', quarter, { low: 7200, high: 9800, gained: 260 }))
  return {
    formalities_one_stop: formalities,
    formalities_controlled: lessLacking(formalities, lackingIn(code, 'controlled', quarter, 9, 6)),
    formalities_on_the_spot: share(
      formalities,
      levelIn(code, 'on the spot', quarter, { low: 4500, high: 7800, gained: 180 }),
    ),
    formalities_with_fee: withFee,
    formalities_payable_online: payable,
    formalities_paid_online: paidOnline(code, quarter, payable, year),
    ...formFields(code, quarter),
    ...dossiers(code, quarter, year.slice(-3)),
  }
}

/** A formality counts with its first payment of the year, so there are fewer of them than payments. */
function paidOnline(code: string, quarter: Quarter, payable: number, year: YearSoFar): number {
  const usual = share(payable, Math.min(9000, 5200 + strengthOf(code) * 35))
  const payments = sumOf(year, 'dossiers_paid_online')
  return Math.min(sinceJanuary(code, 'paid', quarter, usual, [4500, 7000, 8800, 10_000]), share(payments, 5000))
}

/** Each year reviews other forms. */
function formFields(code: string, quarter: Quarter) {
  const year = String(yearOf(quarter))
  const before = between(320, 780, code, year, 'form fields')
  const cut = share(before, 1100 + strengthOf(code) * 13 + between(0, 400, code, year, 'fields cut'))
  return {
    form_fields_before: before,
    form_fields_cut: sinceJanuary(code, 'fields cut', quarter, cut, [800, 3200, 7000, 10_000]),
  }
}

/** The portal knows a few dossiers more than the unit's own system, and the larger number counts. */
function dossiers(code: string, quarter: Quarter, months: YearSoFar) {
  const received = sumOf(months, 'dossiers_received')
  const reconciled = received + share(received, between(0, 60, code, quarter, 'reconciled'))
  const moved = share(received, between(1600, 2400, code, quarter, 'moved'))
  const online = levelIn(code, 'moved online', quarter, { low: 6900, high: 9800, gained: 230, chance: 130 })
  return {
    dossiers_reconciled: reconciled,
    dossiers_tracked: reconciled - share(reconciled, untracked(code, quarter)),
    dossiers_moved: moved,
    dossiers_moved_online: share(moved, online),
  }
}

function untracked(code: string, quarter: Quarter): number {
  const strength = strengthOf(code)
  if (strength === 100) return 0
  const usual = (100 - strength) * 2 + quartersBeforeAnchor(quarter) * 20
  return Math.max(0, usual + between(-100, 30, code, quarter, 'untracked'))
}

/** One monthly count over several months. */
export function sumOf(months: YearSoFar, element: keyof Counts): number {
  return months.reduce((sum, counts) => sum + counts[element], 0)
}
