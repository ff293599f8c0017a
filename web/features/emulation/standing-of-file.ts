/** Which standing belongs to a file. */
import type { CommendationItem, EligibilityAnswer, Standing } from '#contract/emulation'

/** How the one of a file stands: the unit, its body, or the individual of this very file. */
export function standingOfFile(
  eligibility: EligibilityAnswer | undefined,
  { id, subject, body }: CommendationItem,
): Standing | undefined {
  return eligibility?.items.find((one) => {
    if (subject === 'individual') return one.subject === 'commendation' && one.id === id
    return body === null ? one.subject === 'unit' : one.subject === 'body' && one.id === body.id
  })
}
