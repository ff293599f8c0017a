/** Posts and staff of a December, and public money of a quarter in whole million đồng. */
import { type Quarter, yearOf } from '../../../server/domain/period.ts'
import { between, share } from '../noise.ts'
import { profileOf } from '../profiles.ts'
import { beforeReform, isWard, levelIn, sinceJanuary, strengthOf } from './standing.ts'

/** Asked in December only. Posts are those of the base year, so they move when the territory's duties do and not before. */
export function staffCounts(code: string, quarter: Quarter) {
  const yearsOfReform = yearOf(quarter) - 2022
  const [low, high] = isWard(code) ? [34, 45] : [30, 39]
  const posts = beforeReform(quarter, between(low, high, code, 'posts'), 55)
  const postsCut = share(posts, yearsOfReform * between(80, 180, code, 'posts cut'))
  const ofServices = beforeReform(quarter, (isWard(code) ? 160 : 110) + between(0, 180, code, 'service posts'), 45)
  const staff = posts - postsCut - between(0, 2, code, quarter, 'vacant')
  const trained = share(staff, levelIn(code, 'digital skills', quarter, { low: 8900, high: 11_800, gained: 260 }))
  return {
    public_service_posts: ofServices,
    public_service_posts_cut: share(ofServices, yearsOfReform * between(150, 270, code, 'service posts cut')),
    administrative_posts: posts,
    administrative_posts_cut: postsCut,
    staff,
    staff_digital_trained: trained,
    staff_data_trained: share(trained, levelIn(code, 'data skills', quarter, { low: 4300, high: 7000, gained: 350 })),
    staff_online_services: share(staff, levelIn(code, 'own use', quarter, { low: 8500, high: 10_800, gained: 200 })),
  }
}

/** Capital and revenue follow the size of a unit. The plan of capital is adjusted once, in the middle of the year. */
export function moneyCounts(code: string, quarter: Quarter) {
  const year = String(yearOf(quarter))
  const { volume } = profileOf(code)
  const planned = share(15_000 + volume * 100, between(8500, 11_500, code, year, 'capital'))
  const adjusted = quarter.endsWith('Q1') || quarter.endsWith('Q2') ? 0 : between(0, 600, code, year, 'adjusted')
  const capital = beforeReform(quarter, planned + share(planned, adjusted), 60)
  const spent = Math.min(10_000, 8700 + strengthOf(code) * 15 + between(-300, 300, code, year, 'spent'))
  const assigned = beforeReform(quarter, share(12_000 + volume * 130, between(9000, 11_000, code, year, 'revenue')), 70)
  const collected = share(assigned, 9600 + between(0, 1400, code, year, 'collected'))
  return {
    capital_planned: capital,
    capital_disbursed: sinceJanuary(code, 'capital', quarter, share(capital, spent), [900, 3300, 6600, 10_000]),
    revenue_assigned: assigned,
    revenue_collected: sinceJanuary(code, 'revenue', quarter, collected, [2600, 5100, 7700, 10_000]),
  }
}
