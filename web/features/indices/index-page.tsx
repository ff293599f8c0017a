/** One index of one unit: its course over the years, its components, those it is ranked with, and what each source says. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { IndexCourse } from '#contract/results'
import { leadingNote } from '#domain/index-target.vi.ts'
import type { Basis } from '#domain/succession.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import { type BasisWord, basisWords, type IndexSearch } from '../../search.ts'
import { courseQuery } from './ask.ts'
import { CourseSection } from './course-section.tsx'
import { UnitBar } from './indices-page.tsx'
import { FieldWords, StandingScale, Targets } from './overview-row.tsx'
import { ProfileSection } from './profile-section.tsx'
import { RankingSection } from './ranking-section.tsx'
import { ResultForm } from './result-form.tsx'
import { ScaleKey } from './scale.tsx'
import { SourcesSection } from './sources-section.tsx'
import { text } from './text.vi.ts'
import './indices.css'

const bases: Record<BasisWord, Basis> = { 'dia-gioi': 'territory', goc: 'source' }

export function IndexPage() {
  const { index = '' } = useParams({ strict: false }) as { index?: string }
  const search = useSearch({ strict: false }) as IndexSearch
  const me = useQuery(meQuery).data
  const unit = search['don-vi'] ?? me?.home.unit?.code ?? me?.home.parent.code
  const territory = search['so-lieu'] ?? 'dia-gioi'
  const asked = { period: search.ky, basis: bases[territory] }
  const query = useQuery({ ...courseQuery(unit ?? '', index, asked), enabled: unit !== undefined })
  const course = query.data
  const parts = [
    { what: 'index' as const, query: { unit, indicator: index, period: search.ky, basis: bases[territory] } },
  ]
  return (
    <Page
      title={course?.title ?? text.title}
      className="indices"
      footer={course && capitalised(course.unit.label)}
      isReal={course?.unit.fictional === false}
      thumbAct={<ExportMenu parts={parts} position="top-end" />}
    >
      <UnitBar unit={unit}>
        <ExportMenu parts={parts} />
      </UnitBar>
      {me !== undefined && unit === undefined ? (
        <Empty>{text.choose}</Empty>
      ) : (
        <Loaded query={query} isPage>
          {(content) => (
            <Course key={`${content.unit.code} ${content.index.code}`} course={content} territory={territory} />
          )}
        </Loaded>
      )}
    </Page>
  )
}

function Course({ course, territory }: { course: IndexCourse; territory: BasisWord }) {
  const [isNew, setNew] = useState(false)
  const { index, unit, standing } = course
  return (
    <>
      <p className="note crumb">
        <Link {...paths.indices({ 'don-vi': unit.code })}>{text.back}</Link> / {index.name}
      </p>
      <h1 className="verdict">{course.title}</h1>
      <p className="sub">{index.owner}</p>
      <Tools course={course} territory={territory} />
      {course.mergedFrom.length > 0 && (
        <p className="note">
          {text.mergedFrom(course.mergedFrom.map(({ label }) => label).join(', '))} {text.territoryWhy(index.merger)}
        </p>
      )}
      {course.mayKeep && (
        <p className="acts">
          <button type="button" className="btn primary" onClick={() => setNew(true)}>
            {text.addOf(index.shortName)}
          </button>
        </p>
      )}
      {standing !== null && (
        <div className="index-standing">
          <ScaleKey hasBefore={standing.before !== null} />
          <StandingScale
            standing={standing}
            top={index.top}
            target={course.targets.find(({ value }) => value !== null)?.value ?? null}
          />
          <p className="note">
            <FieldWords standing={standing} />
          </p>
        </div>
      )}
      {course.targets.length > 0 && (
        <section className="sec">
          <header>
            <h2>{text.targets.title}</h2>
            <p className="note">{leadingNote}</p>
          </header>
          <Targets targets={course.targets} />
        </section>
      )}
      <CourseSection course={course} />
      <ProfileSection course={course} />
      <RankingSection course={course} />
      <SourcesSection course={course} />
      {isNew && <ResultForm unit={unit.code} indices={[index]} onClose={() => setNew(false)} />}
    </>
  )
}

function Tools({ course: { period, periods, mergedFrom }, territory }: { course: IndexCourse; territory: BasisWord }) {
  const go = useNavigate()
  return (
    <div className="index-tools">
      {periods.length > 1 && (
        <SelectField
          label={text.period}
          value={period}
          onChange={(ky) => void go({ to: '.', search: (now: object) => ({ ...now, ky }), resetScroll: false })}
          options={periods.map((one) => ({ value: one, label: periodName(one) }))}
        />
      )}
      {mergedFrom.length > 0 && (
        <Choices
          label={text.territory}
          name="so-lieu"
          chosen={territory}
          options={basisWords.map((value) => ({ value, label: text.territories[value] }))}
        />
      )}
    </div>
  )
}
