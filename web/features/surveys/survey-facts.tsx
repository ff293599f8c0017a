/** What a total rests on: sample, margin, rule and decision; and which sheet it feeds. */
import type { ReactNode } from 'react'
import type { Survey } from '#contract/surveys'
import { surveyKindWords, totalRuleNotes } from '#domain/survey.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

const words = text.one

export function SurveyFacts({ survey }: { survey: Survey }) {
  const total = survey.rates?.total
  return (
    <section className="sec">
      <h2>{words.how}</h2>
      <dl className="survey-facts">
        <Fact name={words.facts.kind}>{surveyKindWords[survey.kind]}</Fact>
        <Fact name={words.facts.owner}>{capitalised(survey.unit.label)}</Fact>
        <Fact name={words.facts.when}>{text.span(survey.from, survey.to)}</Fact>
        <Fact name={words.facts.basis}>{survey.basis === '' ? words.noBasis : survey.basis}</Fact>
        {total && (
          <>
            <Fact name={words.facts.sample}>{words.sample(total)}</Fact>
            {total.margin !== '' && (
              <Fact name={words.facts.margin}>{words.marginHow(total.margin, total.population)}</Fact>
            )}
            <Fact name={words.facts.mean}>{words.mean(total.mean)}</Fact>
          </>
        )}
        <Fact name={words.facts.rule} isWide>
          {words.rule(totalRuleNotes[survey.totalRule])}
        </Fact>
        {survey.kind === 'one_stop' && <Fact name={words.facts.feeds}>{feedsOf(survey)}</Fact>}
      </dl>
    </section>
  )
}

function feedsOf({ month, state }: Survey): string {
  if (month === null) return words.feedsNothing
  return state === 'closed' ? words.feeds(month) : words.feedsLater(month)
}

function Fact({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ReactNode }) {
  return (
    <div className={isWide ? 'is-wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
