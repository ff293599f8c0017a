/** The head of a plan's page: document, verdict in one line, what it rests on, and what may be done with it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanWhole } from '#contract/plans'
import { monthsWords } from '#domain/target.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { text as words } from './page-text.vi.ts'
import { PlanActs } from './plan-acts.tsx'
import type { Standing } from './standing.ts'
import { text } from './text.vi.ts'

type PlanHeadProps = { whole: PlanWhole; standing: Standing; exports: ReactNode }

export function PlanHead({ whole, standing, exports }: PlanHeadProps) {
  const { plan } = whole
  return (
    <>
      <div className="plan-head">
        <p className="note crumb">
          <Link {...paths.plans()}>{text.title}</Link> /{' '}
          <Link {...paths.unit(plan.unit.code)}>{capitalised(plan.unit.label)}</Link>
          {' / '}
          {plan.state === 'draft' && plan.number === null
            ? words.noNumberYet
            : text.numberAndDate(plan.number, plan.date)}
        </p>
        <div className="plan-acts">
          <PlanActs whole={whole} />
          <span className="only-desk">{exports}</span>
        </div>
      </div>
      <h1 className="verdict">
        {plan.title} {plan.state === 'draft' && <span className="draft-mark">{words.draft}</span>}
      </h1>
      <p className="sub plan-verdict">
        {plan.state === 'draft' && `${words.draftNote} `}
        <TargetsVerdict whole={whole} standing={standing} />. <TasksVerdict whole={whole} />.
      </p>
      <Document whole={whole} />
    </>
  )
}

/** "12 chỉ tiêu: 6 đạt, 2 gần đạt …" */
function TargetsVerdict({ whole, standing }: { whole: PlanWhole; standing: Standing }) {
  const { counts, below, byWord, hasNumbers } = standing
  const all = words.verdict.targets(whole.targets.length)
  if (!hasNumbers) return <b>{all}</b>
  const parts = [
    ...counts.map(({ assessment, count }) => words.verdict.count(assessment, count)),
    ...(below > 0 ? [words.verdict.below(below)] : []),
    ...(byWord > 0 ? [words.verdict.byWord(byWord)] : []),
  ]
  const [first, ...rest] = parts
  return (
    <>
      {all}: <b>{first}</b>
      {rest.map((part) => `, ${part}`)}
    </>
  )
}

/** "24 nhiệm vụ, 41 lần thực hiện: 10 xong, 2 quá hạn …" */
function TasksVerdict({ whole }: { whole: PlanWhole }) {
  const { tasks, progress } = whole
  const all = words.verdict.tasks(tasks.length)
  if (tasks.length === 0 || !whole.followed) return all
  const times = tasks.reduce((sum, { occurrences }) => sum + occurrences.length, 0)
  const parts = [
    progress.overdue > 0 ? words.verdict.overdue(progress.overdue) : '',
    progress.waiting > 0 ? words.verdict.waiting(progress.waiting) : '',
    progress.open > 0 ? words.verdict.open(progress.open) : '',
  ].filter(Boolean)
  return (
    <>
      {all}
      {times > tasks.length && `, ${words.verdict.times(times)}`}: <b>{words.verdict.done(progress.done)}</b>
      {parts.map((part) => `, ${part}`)}
    </>
  )
}

/** Issuer, versions, months, and the text that the document rests on. */
function Document({ whole: { plan } }: { whole: PlanWhole }) {
  const ofYear = plan.span.from === `${plan.year}-01` && plan.span.to === `${plan.year}-12`
  return (
    <div className="plan-document">
      <p className="note">
        {text.issuer(plan.issuer)}.
        {!ofYear && ` ${capitalised(words.span(monthsWords(plan.span.from, plan.span.to)))}.`}
        {plan.version > 1 && (
          <>
            {' '}
            <Link {...paths.planChanges(plan.id)}>{words.amended(plan.version - 1)}</Link>.
          </>
        )}
      </p>
      {plan.basis !== '' && (
        <details className="plan-basis">
          <summary>{words.basis}</summary>
          {plan.basis.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </div>
  )
}
