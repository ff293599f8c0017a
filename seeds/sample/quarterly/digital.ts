/** Quarterly counts of the digital government; documents follow from the monthly counts, services from the formalities. */
import type { Quarter } from '../../../server/domain/period.ts'
import { between, share } from '../noise.ts'
import { formalitiesOf, sumOf, type YearSoFar } from './formalities.ts'
import { beforeReform, isWard, lackingIn, lessLacking, levelIn, stockOfYear } from './standing.ts'

export function digitalCounts(code: string, quarter: Quarter, year: YearSoFar) {
  return { ...services(code, quarter), ...documents(code, quarter, year.slice(-3)), ...systems(code, quarter) }
}

function services(code: string, quarter: Quarter) {
  const eligible = share(formalitiesOf(code, quarter), between(6400, 7000, code, 'eligible'))
  const fullEligible = share(eligible, between(5500, 6200, code, 'full eligible'))
  const full = lessLacking(fullEligible, lackingIn(code, 'full', quarter, 6, 4))
  return {
    formalities_eligible: eligible,
    formalities_online: lessLacking(eligible, lackingIn(code, 'online', quarter, 9, 6)),
    formalities_full_eligible: fullEligible,
    formalities_full: full,
    formalities_full_integrated: lessLacking(full, lackingIn(code, 'integrated', quarter, 4, 2)),
  }
}

function documents(code: string, quarter: Quarter, months: YearSoFar) {
  const outgoing = sumOf(months, 'documents_out')
  const registered = outgoing + sumOf(months, 'documents_in')
  const exchanged = registered + share(registered, between(100, 800, code, quarter, 'exchanged'))
  const management = share(outgoing, between(2500, 3200, code, quarter, 'management'))
  const electronic = levelIn(code, 'exchanged', quarter, { low: 9000, high: 10_300, gained: 90, chance: 60 })
  const digitised = levelIn(code, 'management', quarter, { low: 8600, high: 10_200, gained: 160, chance: 90 })
  return {
    documents_exchanged: exchanged,
    documents_exchanged_online: share(exchanged, electronic),
    management_documents: management,
    management_documents_digitised: share(management, digitised),
  }
}

function systems(code: string, quarter: Quarter) {
  const software = between(7, 9, code, 'software') + (quarter < '2025-Q3' ? 0 : 1)
  const [low, high] = isWard(code) ? [5, 8] : [3, 5]
  const bodies = beforeReform(quarter, stockOfYear(code, 'payment bodies', quarter, low, high), 60)
  return {
    software_systems: software,
    software_satisfactory: lessLacking(software, lackingIn(code, 'software', quarter, 1, 1)),
    payment_bodies: bodies,
    payment_bodies_online: lessLacking(bodies, lackingIn(code, 'payment bodies', quarter, 1, 1)),
  }
}
