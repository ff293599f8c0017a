/** What the file does not say by itself, as one list; what holds for the whole file is answered here. */
import { useQuery } from '@tanstack/react-query'
import type { ImportAnswer } from '#contract/imports'
import { dateInVietnam, periodsUpTo } from '#domain/period.ts'
import { compareNames } from '#domain/unit.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { unitsQuery } from '../../queries.ts'
import { ConventionQuestion } from './convention-line.tsx'
import type { Draft } from './draft.ts'
import { text } from './text.vi.ts'

type QuestionsProps = { answer: ImportAnswer; draft: Draft; change: (part: Draft) => void }

const words = text.meaning

export function Questions({ answer, draft, change }: QuestionsProps) {
  return (
    <ul className="import-questions">
      {answer.questions.map((question) => (
        <li key={question}>
          <p>{words.questions[question]}</p>
          {question === 'month' && <MonthOfAll answer={answer} draft={draft} change={change} />}
          {question === 'convention' && <ConventionQuestion draft={draft} change={change} />}
          {question === 'unit' && <UnitOfAll answer={answer} draft={draft} change={change} />}
        </li>
      ))}
    </ul>
  )
}

function MonthOfAll({ answer, draft, change }: QuestionsProps) {
  const months = periodsUpTo(dateInVietnam(new Date(answer.createdAt)).slice(0, 7), 36).toReversed()
  return (
    <label className="field">
      <span>{words.month}</span>
      <select
        className="control"
        value={draft.month ?? ''}
        onChange={(event) => change({ month: event.currentTarget.value })}
      >
        {draft.month === undefined && <option value="">{words.choose}</option>}
        {months.map((month) => (
          <option key={month} value={month}>
            {periodName(month)}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One unit for the whole file: of the province's own. */
function UnitOfAll({ answer, draft, change }: QuestionsProps) {
  const units = useQuery(unitsQuery({ parent: answer.unit.code }))
  const items = (units.data?.items ?? []).toSorted((a, b) => compareNames(a.name, b.name))
  return (
    <label className="field">
      <span>{words.unit}</span>
      <select
        className="control"
        value={draft.unit ?? ''}
        onChange={(event) => change({ unit: event.currentTarget.value })}
      >
        {draft.unit === undefined && <option value="">{words.choose}</option>}
        {items.map((unit) => (
          <option key={unit.code} value={unit.code}>
            {capitalised(unit.label)}
          </option>
        ))}
      </select>
    </label>
  )
}
