/** Plan documents, one per row; the whole row opens the plan. */
import { Link } from '@tanstack/react-router'
import type { PlanItem } from '#contract/plans'
import { formatInteger } from '#domain/measure.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { text as pageText } from './page-text.vi.ts'
import { text } from './text.vi.ts'

const words = text.columns

export function PlanTable({ plans, caption }: { plans: readonly PlanItem[]; caption: string }) {
  return (
    <table className="plan-table whole-row">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-plan">
            {words.plan}
          </th>
          <th scope="col" className="c-number">
            {words.number}
          </th>
          <th scope="col" className="c-date">
            {words.date}
          </th>
          <th scope="col" className="c-unit">
            {words.unit}
          </th>
          <th scope="col" className="c-count r">
            {words.targets}
          </th>
          <th scope="col" className="c-count r">
            {words.tasks}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id}>
            <th scope="row" className="c-plan">
              <Link {...paths.plan(plan.id)}>{plan.title}</Link>{' '}
              {plan.state === 'draft' && <span className="draft-mark">{pageText.draft}</span>}
            </th>
            <td className={plan.number === null ? 'c-number muted' : 'c-number'}>{plan.number ?? text.noNumber}</td>
            <td className={plan.date === null ? 'c-date muted' : 'c-date fig'}>
              {plan.date === null ? text.noDate : dateName(plan.date)}
            </td>
            <td className="c-unit">{capitalised(plan.unit.label)}</td>
            <td className="c-count r fig">
              {formatInteger(plan.targets)}
              <span className="only-phone"> {words.targets.toLowerCase()}</span>
            </td>
            <td className="c-count c-tasks r fig">
              {formatInteger(plan.tasks)}
              <span className="only-phone"> {words.tasks.toLowerCase()}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
