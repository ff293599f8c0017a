/** One round: a draft is edited here, an open one shows who has answered, and what was counted so far or in the end. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Survey } from '#contract/surveys'
import { surveyKindNotes, surveyStateWords, totalRuleNotes } from '#domain/survey.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import type { SurveySearch } from '../../search.ts'
import { surveyQuery } from './ask.ts'
import { DraftEditor } from './draft-editor.tsx'
import { FactorTable } from './factor-table.tsx'
import { GroupTable } from './group-table.tsx'
import { ItemTable } from './item-table.tsx'
import { SurveyActs } from './survey-acts.tsx'
import { SurveyBar } from './survey-bar.tsx'
import { SurveyFacts } from './survey-facts.tsx'
import { text } from './text.vi.ts'
import { UnitTable } from './unit-table.tsx'
import './surveys.css'
import './results.css'

const words = text.one

export function SurveyPage() {
  const { survey: id } = useParams({ strict: false }) as { survey: string }
  const { nhom, 'don-vi': unit } = useSearch({ strict: false }) as SurveySearch
  const query = useQuery(surveyQuery(id, { group: nhom, unit }))
  const survey = query.data
  return (
    <Page
      title={survey?.name ?? text.title}
      className="survey"
      footer={survey && `${capitalised(survey.unit.label)} · ${surveyStateWords[survey.state]}`}
      isReal={survey?.fictional === false}
    >
      <p className="crumb">
        <Link {...paths.surveys(survey === undefined ? {} : { nam: Number(survey.from.slice(0, 4)) })}>
          {words.back}
        </Link>
      </p>
      <Loaded query={query} isPage>
        {(found) => (found.state === 'draft' ? <Draft survey={found} /> : <Round survey={found} />)}
      </Loaded>
    </Page>
  )
}

function Draft({ survey }: { survey: Survey }) {
  return (
    <>
      <h1 className="verdict">{words.draft(survey)}</h1>
      <p className="survey-note">{surveyKindNotes[survey.kind]}</p>
      <DraftEditor key={survey.id} survey={survey} />
    </>
  )
}

function Round({ survey }: { survey: Survey }) {
  const { rates } = survey
  const weakest = rates?.factors.toSorted((a, b) => (a.hundredths ?? 1e9) - (b.hundredths ?? 1e9))[0]
  return (
    <>
      <h1 className="verdict">{verdictOf(survey)}</h1>
      <p className="sub">
        {rates !== null && words.sampled(rates.total)}{' '}
        {survey.group !== null && words.ofGroup(survey.questionnaire.groups[survey.group - 1] ?? '')}{' '}
        {rates !== null &&
          weakest !== undefined &&
          rates.factors.length > 1 &&
          words.weakest(weakest.name, weakest.shown)}{' '}
        {rates !== null && rates.unanswered.length > 0 && words.unanswered(rates.unanswered)}
      </p>
      <p className="survey-note">{surveyKindNotes[survey.kind]}</p>
      <SurveyActs survey={survey} />
      <SurveyBar survey={survey} />
      {rates === null ? (
        <Empty>{words.empty}</Empty>
      ) : (
        <>
          {rates.factors.length > 1 && <FactorTable rates={rates} own={survey.unitRates} />}
          <ItemTable rates={survey.unitRates?.rates ?? rates} unit={survey.unitRates?.unit.label} />
          {survey.groups.length > 1 && <GroupTable groups={survey.groups} />}
        </>
      )}
      {(survey.units.length > 1 || survey.state === 'open') && (
        <UnitTable survey={survey} rule={totalRuleNotes[survey.totalRule]} />
      )}
      <SurveyFacts survey={survey} />
    </>
  )
}

function verdictOf(survey: Survey): string {
  const total = survey.rates?.total
  if (survey.state === 'closed') return total ? words.found(survey, total) : words.empty
  return words.open(survey) + (total ? words.provisional(total) : '')
}
