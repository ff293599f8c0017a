/**
 * Results of closed surveys that the leaves of a sheet may take: held by the same province in the year of the round. They are
 * offered with their source and never taken by themselves; surveys that still run are not offered.
 */
import { type ExactRatio, floorRatio, fractionOf } from '../../domain/exact-ratio.ts'
import type { Fraction } from '../../domain/fraction.ts'
import { formatScaled } from '../../domain/measure.ts'
import { answerPoints } from '../../domain/round-points.ts'
import type { SchemeNode } from '../../domain/scheme.ts'
import { noAnswer } from '../../domain/scoring-rule.ts'
import { loadSurveys, type SurveyOutcome, surveyOutcome } from '../../evaluation/surveys/surveys.ts'
import type { OnSheet } from './access.ts'
import type { Suggestion } from './contract.ts'
import { roundSentences as say } from './sentences.vi.ts'

export type SurveyResult = SurveyOutcome & { name: string }

const kinds: readonly string[] = ['par', 'sipas']
/** What a sheet keeps of a count; a fraction beyond it is brought to its eighth decimal, towards the miss. */
const mostCounted = 999_999_999
const eighth = 10 ** 8

/** The latest first. */
export async function surveyResults({ site, round, parent, unit }: OnSheet): Promise<SurveyResult[]> {
  const surveys = await loadSurveys(site.db, { year: round.year })
  const closed = surveys.filter(
    ({ round: one }) => one.unitId === parent.id && one.state === 'closed' && kinds.includes(one.kind),
  )
  const results: SurveyResult[] = []
  for (const { round: one } of closed) {
    const outcome = await surveyOutcome(site.db, one.id, unit.id)
    if (outcome) results.push({ ...outcome, name: one.name })
  }
  return results
}

/** What a survey says of a leaf: the rate or the mean, as its rule asks; nothing where nobody answered. */
export function surveysFor(
  scheme: OnSheet['scheme'],
  node: SchemeNode,
  results: readonly SurveyResult[],
): Suggestion[] {
  const { rule } = node
  if (rule?.kind !== 'survey') return []
  return results.flatMap((result): Suggestion[] => {
    const ratio = result[rule.measure]
    if (ratio === undefined) return []
    const fraction = kept(ratio)
    const points = answerPoints(scheme, node, { ...noAnswer, fraction })
    return [
      {
        ...fraction,
        choice: null,
        points: null,
        shown: points === null ? '–' : formatScaled(points, scheme.decimals),
        answerShown:
          rule.measure === 'rate' ? say.surveyRate(hundredths(ratio, 100)) : say.surveyMean(hundredths(ratio, 1)),
        from: say.fromSurvey(result.name, result.valid),
      },
    ]
  })
}

function kept(ratio: ExactRatio): Fraction {
  const exact = fractionOf(ratio)
  if (exact.numerator <= mostCounted && exact.denominator <= mostCounted) return exact
  return { numerator: floorRatio(ratio, eighth), denominator: eighth }
}

/** Two decimals, towards the miss. */
function hundredths(ratio: ExactRatio, times: number): string {
  return formatScaled(floorRatio(ratio, times * 100), 2)
}
