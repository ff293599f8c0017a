/** Which standing belongs to a file. */
import type { CommendationItem, EligibilityAnswer, Standing } from '#contract/emulation'

/**
 * How the one of a file stands: the unit, its body, or the individual of this very file. Of what has been decided nothing is
 * told: today's conditions are not those of the day on which it was.
 */
export function standingOfFile(
  eligibility: EligibilityAnswer | undefined,
  { id, subject, body, state }: CommendationItem,
): Standing | undefined {
  if (state === 'awarded' || state === 'not_awarded') return undefined
  return eligibility?.items.find((one) => {
    if (subject === 'individual') return one.subject === 'commendation' && one.id === id
    return body === null ? one.subject === 'unit' : one.subject === 'body' && one.id === body.id
  })
}
