/** One unit's counts of one month, so made that dossiers add up from month to month and no part exceeds its whole. */
import { type Month, yearOf } from '../../server/domain/period.ts'
import type { Counts } from './monthly-elements.ts'
import { between, share } from './noise.ts'
import { isTiny, profileOf, type RateName } from './profiles.ts'
import { rateIn } from './rates.ts'
import { fixedCounts } from './stories.ts'
import { volumeOf } from './volumes.ts'

/** Dossiers still open at the end of the month: what the next month carries over. */
export function openAfter(counts: Counts): number {
  return counts.dossiers_due - counts.dossiers_resolved
}

/** Dossiers that a unit carried into its first month of the sample. */
export function openAtStart(code: string): number {
  return isTiny(code) ? 0 : share(profileOf(code).volume, 700)
}

/** The counts of a month. `carriedOver` is what last month left open. */
export function countsOf(code: string, month: Month, carriedOver: number): Counts {
  return { ...dossiers(code, month, carriedOver), ...documents(code, month) }
}

function dossiers(code: string, month: Month, carriedOver: number): Omit<Counts, DocumentCode> {
  const fixed = fixedCounts(code, month)
  const rate = (name: RateName) => rateIn(code, name, month)
  const resolved = fixed.dossiers_resolved ?? volumeOf(code, month)
  // Never fewer open than were carried over and not resolved: a month cannot receive less than nothing.
  const wanted = isTiny(code) ? 0 : share(resolved, between(600, 1000, code, month, 'open'))
  const open = Math.max(wanted, carriedOver - resolved)
  const received = resolved + open - carriedOver
  const onTime = fixed.dossiers_on_time ?? share(resolved, rate('on_time'))
  const late = resolved - onTime
  const overdue = Math.min(open, share(late, 4000))
  const online = share(received, rate('online_submission'))
  const feeShare = profileOf(code).feeShare * 100 + between(-150, 150, code, month, 'fee')
  const withFee = fixed.dossiers_with_fee ?? share(received, feeShare)
  const resultsDue = share(resolved, between(7200, 7600, code, month, 'results'))
  const ratings = share(resolved, between(1350, 1800, code, month, 'ratings') * (isTiny(code) ? 2 : 1))
  const petitions = fixed.petitions_due ?? share(profileOf(code).volume, between(80, 240, code, month, 'petitions'))
  return {
    dossiers_due: received + carriedOver,
    dossiers_received: received,
    dossiers_resolved: resolved,
    dossiers_on_time: onTime,
    dossiers_late: late,
    dossiers_pending_in_time: open - overdue,
    dossiers_online: online,
    dossiers_online_full: share(online, between(5600, 6400, code, month, 'full')),
    dossiers_with_fee: withFee,
    dossiers_paid_online: fixed.dossiers_paid_online ?? share(withFee, rate('online_payment')),
    dossiers_digitised: share(received, rate('input_digitised')),
    results_due: resultsDue,
    results_digitised: share(resultsDue, rate('results_digitised')),
    dossiers_reused: fixed.dossiers_reused ?? share(received, rate('reuse')),
    ratings_valid: ratings,
    ratings_satisfied: share(ratings, rate('satisfaction')),
    petitions_due: petitions,
    petitions_on_time: fixed.petitions_on_time ?? petitions - petitionsLate(code, month, petitions),
  }
}

type DocumentCode = Extract<keyof Counts, `documents_${string}`>

function documents(code: string, month: Month): Pick<Counts, DocumentCode> {
  const rate = (name: RateName) => rateIn(code, name, month)
  const incoming = 150 + share(profileOf(code).volume, between(5400, 6200, code, month, 'in'))
  const outgoing = 60 + share(profileOf(code).volume, between(2000, 2500, code, month, 'out'))
  const ofLeaders = share(outgoing, between(3600, 4000, code, month, 'leader'))
  return {
    documents_in: incoming,
    documents_in_on_time: share(incoming, rate('incoming_documents')),
    documents_out: outgoing,
    documents_signed: share(outgoing, rate('signed_documents')),
    documents_leader: ofLeaders,
    documents_leader_signed: share(ofLeaders, rate('leader_signed')),
  }
}

/** One petition answered late now and then, more rarely each year. */
function petitionsLate(code: string, month: Month, due: number): number {
  const perHundred = 22 - 6 * (yearOf(month) - 2024)
  return due > 0 && between(1, 100, code, month, 'petition late') <= perHundred ? 1 : 0
}
