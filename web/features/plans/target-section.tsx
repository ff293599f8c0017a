/** The targets of a plan: held against numbers where there are any, and otherwise as the document lists them. */
import type { PlanWhole } from '#contract/plans'
import { capitalised } from '#domain/wording.vi.ts'
import { AssessedTable } from './assessed-table.tsx'
import { text as words } from './page-text.vi.ts'
import type { Standing } from './standing.ts'
import { TargetTable } from './target-table.tsx'
import { text } from './text.vi.ts'

export function TargetSection({ whole, standing }: { whole: PlanWhole; standing: Standing }) {
  const { plan, targets } = whole
  const measured = targets.length - standing.byWord
  const isAssessed = standing.hasNumbers
  return (
    <section className="sec">
      <header>
        <h2>
          {isAssessed && standing.judged > 0
            ? words.finding(standing, plan.year)
            : text.finding(targets.length, measured, standing.byWord)}
        </h2>
        {!isAssessed && standing.byWord > 0 && <p className="note">{text.findingNote}</p>}
      </header>
      {targets.length > 0 &&
        (isAssessed ? (
          <AssessedTable whole={whole} months={standing.months} />
        ) : (
          <TargetTable targets={targets} caption={plan.title} />
        ))}
      {plan.note !== '' && (
        <div className="plan-note">
          <h3>{text.documentNote}</h3>
          <p>{capitalised(plan.note)}</p>
        </div>
      )}
    </section>
  )
}
