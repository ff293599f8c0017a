/** Actions in the order of urgency: how each stands, what is to be done by whom, and what has come of it. */
import { Link } from '@tanstack/react-router'
import type { ActionItem } from '#contract/actions'
import { capitalised } from '#domain/wording.vi.ts'
import { ActionStandingMark } from '../../components/action-standing.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.columns

export type Dialog = { kind: 'edit' | 'report' | 'reopen'; action: ActionItem }

/** `of`: whose page it is; meetings of others are named. */
type ActionTableProps = { of: string; items: readonly ActionItem[]; onOpen: (dialog: Dialog) => void }

export function ActionTable({ of, items, onOpen }: ActionTableProps) {
  const hasActs = items.some(({ mayDecide, mayReport }) => mayDecide || mayReport)
  return (
    <table className="action-table stacked">
      <caption className="sr">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-standing">
            {words.standing}
          </th>
          <th scope="col">{words.issue}</th>
          <th scope="col" className="c-owner">
            {words.owner}
          </th>
          <th scope="col" className="c-result">
            {words.result}
          </th>
          {hasActs && (
            <th scope="col" className="c-act">
              <span className="sr">{text.acts}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((action) => (
          <ActionRow key={action.id} of={of} action={action} hasActs={hasActs} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

type ActionRowProps = { of: string; action: ActionItem; hasActs: boolean; onOpen: ActionTableProps['onOpen'] }

function ActionRow({ of, action, hasActs, onOpen }: ActionRowProps) {
  const { issue, indicator, parent, unit, owner, decidedOn, due, closedOn, result } = action
  return (
    <tr className={action.state === 'open' ? '' : 'is-closed'}>
      <td>
        <ActionStandingMark {...action} />
        <span className="note">{due === null ? text.noDue : text.due(due)}</span>
        {closedOn !== null && <span className="note">{text.closed(closedOn)}</span>}
      </td>
      <th scope="row">
        {issue}
        {indicator !== null && <span className="note">{capitalised(indicator.name)}</span>}
        <span className="note">{text.decided(decidedOn, parent.code === of ? undefined : parent.label)}</span>
      </th>
      <td>
        <Link {...(unit.kind === 'province' ? paths.overview({ tinh: unit.code }) : paths.unit(unit.code))}>
          {capitalised(unit.label)}
        </Link>
        <span className="note">{owner}</span>
      </td>
      <td data-label={words.result}>{result === '' ? <span className="muted">{text.noResult}</span> : result}</td>
      {hasActs && (
        <td className="act">
          <ActButtons action={action} onOpen={onOpen} />
        </td>
      )}
    </tr>
  )
}

function ActButtons({ action, onOpen }: Pick<ActionRowProps, 'action' | 'onOpen'>) {
  const { issue, state, mayDecide, mayReport } = action
  const button = (kind: Dialog['kind'], name: string, label: string) => (
    <button type="button" className="btn small" aria-label={label} onClick={() => onOpen({ kind, action })}>
      {name}
    </button>
  )
  return (
    <span className="action-acts">
      {mayReport && button('report', text.report, text.reportOf(issue))}
      {mayDecide && state === 'open' && button('edit', text.edit, text.editOf(issue))}
      {mayDecide && state !== 'open' && button('reopen', text.reopen, text.reopenOf(issue))}
    </span>
  )
}
