/** Targets in the order of the document; a part stands indented under the target of which it is a part. */
import type { TargetItem } from '#contract/plans'
import { formatInteger } from '#domain/measure.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { nested } from './nested.ts'
import { appliesTo, targetPeriodName, text } from './text.vi.ts'

const words = text.columns

export function TargetTable({ targets, caption }: { targets: readonly TargetItem[]; caption: string }) {
  const hasScopes = targets.some((target) => target.appliesTo !== 'own')
  return (
    <table className="target-table">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-order r">
            {words.order}
          </th>
          <th scope="col" className="c-target">
            {words.target}
          </th>
          <th scope="col" className="c-value">
            {words.value}
          </th>
          {hasScopes && (
            <th scope="col" className="c-scope">
              {words.appliesTo}
            </th>
          )}
          <th scope="col" className="c-period">
            {words.period}
          </th>
          <th scope="col" className="c-clause">
            {words.clause}
          </th>
        </tr>
      </thead>
      <tbody>
        {nested(targets).map(({ target, depth, order }) => (
          <TargetRow key={target.id} target={target} depth={depth} order={order} hasScopes={hasScopes} />
        ))}
      </tbody>
    </table>
  )
}

type TargetRowProps = { target: TargetItem; depth: number; order: number | null; hasScopes: boolean }

/** `order` is null for a part. */
function TargetRow({ target, depth, order, hasScopes }: TargetRowProps) {
  return (
    <tr className={depth === 0 ? '' : `part depth-${Math.min(depth, 3)}`}>
      <td className="c-order r fig">{order === null ? '' : formatInteger(order)}</td>
      <th scope="row" className="c-target">
        {order === null && <small className="kind">{text.within}</small>} {target.indicatorName}
        <span className="note">{capitalised(target.summary)}</span>
        {target.note !== '' && <span className="note">{target.note}</span>}
      </th>
      <td className={typeof target.value === 'number' ? 'c-value fig' : 'c-value'}>{target.shown}</td>
      {hasScopes && <td className="c-scope">{appliesTo(target.appliesTo)}</td>}
      <td className="c-period">{targetPeriodName(target.period)}</td>
      <td className="c-clause">{target.clause}</td>
    </tr>
  )
}
