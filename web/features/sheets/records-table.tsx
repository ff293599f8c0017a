/** Tasks behind a computed cell, in the order of their days; each says how it counts, in a mark and in words. */
import { Link } from '@tanstack/react-router'
import type { RecordItem } from '#contract/sheets'
import type { Assessment } from '#domain/assessment.ts'
import type { Counting } from '#domain/completion.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { Status } from '../../components/status-mark.tsx'
import { paths } from '../../paths.ts'
import { recordsText as text } from './records-text.vi.ts'
import '../../components/stacked-table.css'

const marks: Record<Counting, Assessment> = { in_time: 'met', not_in_time: 'missed', left_out: 'not_applicable' }

type RecordsTableProps = { items: readonly RecordItem[]; unit: string; caption: string }

export function RecordsTable({ items, unit, caption }: RecordsTableProps) {
  return (
    <table className="records-table stacked">
      <caption className="sr">{caption}</caption>
      <colgroup>
        {['number', 'task', 'lead', 'due', 'result'].map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {Object.values(text.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <RecordRow key={`${item.task} ${item.occurrence}`} item={item} unit={unit} />
        ))}
      </tbody>
    </table>
  )
}

function RecordRow({ item, unit }: { item: RecordItem; unit: string }) {
  const { plan, due, plannedDue } = item
  // A task of somebody else's plan names the plan's own unit.
  const from = plan.unit.code === unit ? '' : `, ${plan.unit.label}`
  return (
    <tr>
      <td className="number fig">{item.number}</td>
      <th scope="row">
        <Link {...paths.task(item.task)}>{item.name}</Link>
        <span className="note">
          {text.plan(plan.number, plan.title)}
          {from}
        </span>
      </th>
      <td data-label={text.columns.lead}>{item.lead}</td>
      <td data-label={text.columns.due}>
        <span className="fig">{dateName(due)}</span>
        {plannedDue !== null && plannedDue !== due && <span className="note">{text.planned(plannedDue)}</span>}
      </td>
      <td>
        <Status assessment={marks[item.counting]} word={text.words[item.counting]} />
        <span className="note">{capitalised(item.why)}</span>
      </td>
    </tr>
  )
}
