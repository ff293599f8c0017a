/** One question to each route. A route that is not here makes the matrix red. */
import type { Question } from './asking.ts'
import { questionsOfEmulation } from './questions-emulation.ts'
import { questionsOfFigures } from './questions-figures.ts'
import { questionsOfMeetings } from './questions-meetings.ts'
import { questionsOfMergers } from './questions-mergers.ts'
import { questionsOfPeople } from './questions-people.ts'
import { questionsOfPlans } from './questions-plans.ts'
import { questionsOfReports } from './questions-reports.ts'
import { questionsOfResults } from './questions-results.ts'
import { questionsOfRounds } from './questions-rounds.ts'
import { questionsOfSchemes } from './questions-schemes.ts'
import { questionsOfSurveys } from './questions-surveys.ts'
import { questionsOfTasks } from './questions-tasks.ts'

export const questions: Record<string, Question> = {
  ...questionsOfPeople,
  ...questionsOfFigures,
  ...questionsOfPlans,
  ...questionsOfTasks,
  ...questionsOfReports,
  ...questionsOfResults,
  ...questionsOfEmulation,
  ...questionsOfRounds,
  ...questionsOfSchemes,
  ...questionsOfMeetings,
  ...questionsOfMergers,
  ...questionsOfSurveys,
}
