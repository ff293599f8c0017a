/** Targets with what has been reached: value, bar with the target's tick, assessment and what is missing. */
import type { PlanWhole, TargetAssessment, TargetItem } from '#contract/plans'
import { formatInteger } from '#domain/measure.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { Bullet } from '../../components/bullet.tsx'
import { Status } from '../../components/status-mark.tsx'
import { nested } from './nested.ts'
import { scopeNote, text as words } from './page-text.vi.ts'
import { appliesTo, targetPeriodName, text } from './text.vi.ts'

export function AssessedTable({ whole, months }: { whole: PlanWhole; months: number }) {
  const { plan, targets, assessments } = whole
  const byTarget = new Map(assessments.map((one) => [one.target, one]))
  return (
    <table className="assessed-table">
      <caption className="sr">{plan.title}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-order r">
            {text.columns.order}
          </th>
          <th scope="col" className="c-target">
            {text.columns.target}
          </th>
          <th scope="col" className="c-clause">
            {text.columns.clause}
          </th>
          <th scope="col" className="c-set r">
            {words.columns.set}
          </th>
          <th scope="col" className="c-value r">
            {words.columns.result(months, plan.year)}
          </th>
          <th scope="col" className="c-bar">
            {words.columns.bar}
          </th>
          <th scope="col" className="c-word">
            {words.columns.assessment}
          </th>
        </tr>
      </thead>
      <tbody>
        {nested(targets).map(({ target, depth, order }) => (
          <tr key={target.id} className={depth === 0 ? '' : `part depth-${Math.min(depth, 3)}`}>
            <td className="c-order r fig">{order === null ? '' : formatInteger(order)}</td>
            <th scope="row" className="c-target">
              {depth > 0 && <small className="kind">{text.within} </small>}
              {capitalised(target.indicatorName)}
              {target.summary !== '' && <span className="note">{capitalised(target.summary)}</span>}
              {target.note !== '' && <span className="note">{target.note}</span>}
            </th>
            <td className="c-clause">{target.clause}</td>
            <td className="c-set r">
              <b className={typeof target.value === 'number' ? 'fig' : ''}>{target.shown}</b>
              <SetNote target={target} year={plan.year} />
            </td>
            <Result target={target} assessment={byTarget.get(target.id)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** For whom and when, where it is not simply the plan's unit and year. */
function SetNote({ target, year }: { target: TargetItem; year: number }) {
  const parts = [
    scopeNote(target.appliesTo, appliesTo(target.appliesTo)),
    target.period === String(year) ? '' : targetPeriodName(target.period),
  ].filter(Boolean)
  return parts.length === 0 ? null : <span className="note">{parts.join(', ')}</span>
}

type ResultProps = { target: TargetItem; assessment: TargetAssessment | undefined }

/** The three cells at the right. A target of units below alone is counted over them; one that a word sets has no number here. */
function Result({ target, assessment }: ResultProps) {
  const { number = null, units = null } = assessment ?? {}
  if (number === null && units === null)
    return (
      <>
        <td className="c-value r muted only-desk">–</td>
        <td className="c-bar only-desk" />
        <td className="c-word">
          <Status assessment="no_data" />
        </td>
      </>
    )
  if (number === null)
    return (
      <>
        <td className="c-value r">
          <b className="fig">{words.unitsMet(units?.met ?? 0, units?.counted ?? 0)}</b>
          <span>{words.unitsMetWord}</span>
        </td>
        <td className="c-bar" />
        <td className="c-word">
          <small className="alone">{words.unitsCounted(units?.counted ?? 0, units?.units ?? 0)}</small>
        </td>
      </>
    )
  const isRate = number.denominator !== null
  return (
    <>
      <td className="c-value r">
        <b className="fig">{number.shown}</b>
        <span className="fig">{number.fraction}</span>
        {assessment?.toDate === true && <span className="to-date">{words.toDate}</span>}
      </td>
      <td className="c-bar">
        {isRate && number.value !== null && (
          <Bullet value={number.value} target={Number(target.value)} assessment={number.assessment} />
        )}
      </td>
      <td className="c-word">
        <Status assessment={number.assessment} />
        {number.gapShown !== '' && <small>{number.gapShown}</small>}
        {number.reason !== null && <small>{number.reason}</small>}
        {number.adjusted !== '' && <small>{number.adjusted}</small>}
        {units !== null && units.counted > 0 && <small>{words.unitsMetOf(units.met, units.counted)}</small>}
      </td>
    </>
  )
}
