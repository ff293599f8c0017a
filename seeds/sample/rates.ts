/** Where a unit's rates stand in a month, in basis points: led up to its profile, bent by its story, moved by a little chance. */
import { type Month, type Quarter, quarterOf } from '../../server/domain/period.ts'
import { between } from './noise.ts'
import { profileOf, type RateName } from './profiles.ts'
import { paymentStory } from './stories.ts'

/** The quarters of the sample. The profile holds in the eleventh. */
const quarters: Quarter[] = [2024, 2025, 2026].flatMap((year) => [1, 2, 3, 4].map((number) => `${year}-Q${number}`))
const anchor = quarters.indexOf('2026-Q3')

/** Online payment grew in the whole province at this pace: distance from the third quarter of 2026 where that is 57,6%. */
const paymentPace = [-2360, -2160, -2010, -1870, -1660, -1410, -1170, -960, -660, -190, 0, 60]
const paymentOfProvince = 5760

/** Per mille of the final rate that was gained over the ten quarters before; and how far chance moves a month, in basis points. */
const course: Record<RateName, { gained: number; chance: number }> = {
  on_time: { gained: 42, chance: 30 },
  satisfaction: { gained: 27, chance: 110 },
  online_payment: { gained: 0, chance: 120 },
  signed_documents: { gained: 170, chance: 120 },
  online_submission: { gained: 290, chance: 120 },
  input_digitised: { gained: 170, chance: 90 },
  results_digitised: { gained: 140, chance: 80 },
  reuse: { gained: 820, chance: 130 },
  incoming_documents: { gained: 80, chance: 80 },
  leader_signed: { gained: 220, chance: 150 },
}

/** How many quarters a quarter lies before the one that the profiles describe: 10 for the first, 0 for that one. */
export function quartersBeforeAnchor(quarter: Quarter): number {
  return anchor - quarters.indexOf(quarter)
}

/** The rate of a unit in a month, 0 to 10 000. */
export function rateIn(code: string, rate: RateName, month: Month): number {
  const value = levelIn(code, rate, quarterOf(month)) + chanceIn(code, rate, month)
  return Math.max(0, Math.min(10_000, value))
}

function levelIn(code: string, rate: RateName, quarter: Quarter): number {
  if (rate === 'online_payment') return paymentIn(code, quarter)
  const final = profileOf(code).rates[rate] * 10
  const distance = quartersBeforeAnchor(quarter)
  const pace = between(75, 125, code, rate, 'pace')
  const behind = Math.round((final * course[rate].gained * distance * pace) / 1_000_000)
  return final - behind + wobble(code, rate, quarter)
}

/** A story tells some quarters; those before its first lead up to it at the province's pace. */
function paymentIn(code: string, quarter: Quarter): number {
  const told = paymentStory(code, quarter)
  if (told !== undefined) return told
  const index = quarters.indexOf(quarter)
  const next = quarters.findIndex((later, at) => at > index && paymentStory(code, later) !== undefined)
  const from = next < 0 ? anchor : next
  const start =
    next < 0 ? profileOf(code).rates.online_payment * 10 : (paymentStory(code, quarters[next] as Quarter) ?? 0)
  const pace = between(80, 120, code, 'payment pace')
  const distance = (paymentPace[index] as number) - (paymentPace[from] as number)
  return (
    start + Math.round((distance * start * pace) / (paymentOfProvince * 100)) + wobble(code, 'online_payment', quarter)
  )
}

/** A quarter's own deviation; none in the quarter that the profile describes. */
function wobble(code: string, rate: RateName, quarter: Quarter): number {
  const { chance } = course[rate]
  return quarters.indexOf(quarter) === anchor ? 0 : between(-chance, chance, code, quarter, rate)
}

/** The third month of a quarter makes up for the first two, so that the quarter stays where it is meant to be. */
function chanceIn(code: string, rate: RateName, month: Month): number {
  const { chance } = course[rate]
  const year = month.slice(0, 4)
  const number = Number(month.slice(5))
  const own = (of: number) => between(-chance, chance, code, `${year}-${String(of).padStart(2, '0')}`, rate, 'month')
  return number % 3 === 0 ? -(own(number - 2) + own(number - 1)) : own(number)
}
