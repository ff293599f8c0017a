/** Where one unit's counted answers are typed, group by group; saved as a whole. Nothing typed is lost to a refusal. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Survey, SurveyCounts } from '#contract/surveys'
import { surveyStateWords } from '#domain/survey.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { countsQuery, surveyQuery } from './ask.ts'
import { EntryForm } from './entry-form.tsx'
import { text } from './text.vi.ts'
import './surveys.css'
import './entry.css'

const words = text.entry

export function EntryPage() {
  const { survey: id, unit } = useParams({ strict: false }) as { survey: string; unit: string }
  const survey = useQuery(surveyQuery(id))
  const counts = useQuery(countsQuery(id, unit))
  const label = counts.data?.unit.label
  return (
    <Page
      title={label === undefined ? text.import.title : words.title(label)}
      className="survey-entry"
      footer={
        survey.data && label !== undefined
          ? `${capitalised(label)} · ${surveyStateWords[survey.data.state]}`
          : undefined
      }
      isReal={counts.data?.unit.fictional === false}
    >
      <p className="crumb">
        <Link {...paths.survey(Number(id))}>{survey.data?.name ?? words.back}</Link>
      </p>
      <Loaded query={survey} isPage>
        {(found) => (
          <Loaded query={counts} isPage>
            {(known) => <Entry key={`${id} ${unit}`} survey={found} counts={known} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

function Entry({ survey, counts }: { survey: Survey; counts: SurveyCounts }) {
  const isOpen = survey.state === 'open'
  const order = survey.units.toSorted((a, b) => a.unit.code.localeCompare(b.unit.code))
  const at = order.findIndex(({ unit }) => unit.code === counts.unit.code)
  const next = [...order.slice(at + 1), ...order.slice(0, at)].find(({ entered }) => !entered)
  return (
    <>
      <h1 className="verdict">{words.title(counts.unit.label)}</h1>
      <p className="sub">
        {words.finding(counts.groups.length, survey.questionnaire.groups.length)}.{' '}
        {!isOpen ? words.locked : survey.mayEdit ? <span className="only-desk">{words.keys}</span> : words.noRight}
      </p>
      <EntryForm survey={survey} counts={counts} disabled={!isOpen || !survey.mayEdit} />
      {isOpen && next !== undefined && (
        <p className="entry-next">
          <Link {...paths.surveyEntry(survey.id, next.unit.code)}>{words.next(next.unit.label)}</Link>
        </p>
      )}
    </>
  )
}
