/** One act per row: when, who, what, and what stood before and after; hidden values say why they are hidden. */

import type { AuditItem } from '#contract/audit'
import { ColumnHeads } from '../../components/column-heads.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

export function AuditTable({ items }: { items: readonly AuditItem[] }) {
  return (
    <table className="stacked audit-table">
      <caption className="sr">{text.title}</caption>
      <ColumnHeads names={text.columns} />
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className="audit-at">{momentName(item.at)}</td>
            <td data-label={text.columns[1]}>{item.by?.name ?? <span className="muted">{text.program}</span>}</td>
            <td className="audit-what">
              {item.sentence}
              {item.way !== null && text.ways[item.way] !== undefined && (
                <span className="note audit-way">{text.ways[item.way]}</span>
              )}
            </td>
            <td className="audit-change">
              <Change item={item} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({ item }: { item: AuditItem }) {
  if (item.hidden) return <span className="note">{text.hidden}</span>
  if (item.before === null && item.after === null) return null
  if (item.before === null) return <span>{item.after}</span>
  return (
    <>
      <span className="sr">{text.before}</span>
      <span className="audit-before">{item.before}</span> <span aria-hidden="true">→</span>{' '}
      <span className="sr">{text.after}</span>
      <span>{item.after ?? text.gone}</span>
    </>
  )
}
