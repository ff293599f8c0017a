/** What the sheet of one unit is made of, and how it is asked for: of the page that is open, or of one unit among many. */
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { ActionList } from '#contract/actions'
import type { AssessmentList, Scorecard } from '#contract/scorecards'
import { useSeesDrafts } from '../../components/use-sees-drafts.ts'
import { actionsAsked, actionsQuery } from '../../meeting-actions.ts'
import { chosenIndicator } from './course.ts'
import { scorecardQuery } from './scorecard-query.ts'
import { provinceQuery } from './use-course.ts'

export type SheetFacts = {
  scorecard: Scorecard
  /** Whose course is drawn. */
  indicator: string | undefined
  province: AssessmentList | undefined
  /** Undefined where they are not the reader's to know. */
  actions: ActionList | undefined
}

/** Of the page that is open: what it has asked for anyway. `asked` is the indicator of the address. */
export function useSheetFacts(scorecard: Scorecard, asked: string | undefined): SheetFacts {
  const indicator = chosenIndicator(scorecard, asked)
  const mayAsk = useSeesDrafts(scorecard.unit)
  const actions = useQuery({ ...actionsQuery(actionsAsked(scorecard.unit)), enabled: mayAsk }).data
  const query = provinceQuery(scorecard, indicator ?? '')
  const province = useQuery({ ...query, enabled: query.enabled && indicator !== undefined }).data
  return { scorecard, indicator, province, actions }
}

/** Of one unit among many; what was asked a minute ago is not asked again. Throws what the server refuses. */
export async function fetchSheetFacts(queries: QueryClient, unit: string, period: string): Promise<SheetFacts> {
  const staleTime = 60_000
  const { placeholderData: _, ...query } = scorecardQuery(unit, period, 'territory')
  const scorecard = await queries.fetchQuery({ ...query, staleTime })
  const indicator = chosenIndicator(scorecard, undefined)
  const { enabled, ...beside } = provinceQuery(scorecard, indicator ?? '')
  const [province, actions] = await Promise.all([
    enabled && indicator !== undefined ? queries.fetchQuery(beside) : undefined,
    queries.fetchQuery({ ...actionsQuery(actionsAsked(scorecard.unit)), staleTime }),
  ])
  return { scorecard, indicator, province, actions }
}
