/** Which sheet comes before and after the one at hand, in the order of the queue. */
import type { ReviewList } from '#contract/sheets'

export type Place = { unit: string; month: string }
export type QueuePlace = { at: number; all: number; before: Place | null; after: Place | null }

/** Where a sheet stands that is not in the queue, `at` is 0 and the first of the queue comes after it. */
export function placeInQueue(reviews: ReviewList | undefined, here: Place): QueuePlace {
  const places = (reviews?.items ?? []).map(({ unit, month }) => ({ unit: unit.code, month }))
  const index = places.findIndex((place) => place.unit === here.unit && place.month === here.month)
  return {
    at: index + 1,
    all: places.length,
    before: index > 0 ? (places[index - 1] ?? null) : null,
    after: places[index + 1] ?? null,
  }
}
