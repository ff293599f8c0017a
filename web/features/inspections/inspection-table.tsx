/** The inspections of a year in their order: planned or held, concluded, and whether what was found was put right. */
import type { InspectionItem, InspectionList } from '#contract/inspections'
import { inspectionKindWords } from '#domain/emulation.vi.ts'
import { periodName } from '#domain/wording.vi.ts'
import { Status } from '../../components/status-mark.tsx'
import { text } from './text.vi.ts'

const words = text.columns

type InspectionTableProps = { list: InspectionList; onEdit: ((item: InspectionItem) => void) | undefined }

export function InspectionTable({ list: { items, today }, onEdit }: InspectionTableProps) {
  return (
    <table className="inspection-table stacked">
      <caption className="sr">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-when">
            {words.when}
          </th>
          <th scope="col" className="c-body">
            {words.body}
          </th>
          <th scope="col" className="c-kind">
            {words.kind}
          </th>
          <th scope="col">{words.conclusion}</th>
          <th scope="col" className="c-findings">
            {words.findings}
          </th>
          {onEdit && (
            <th scope="col" className="c-act">
              <span className="sr">{text.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td>
              <When item={item} today={today} />
            </td>
            <th scope="row" className="c-body">
              {item.body.name}
            </th>
            <td>{inspectionKindWords[item.kind]}</td>
            <td>
              {item.heldOn !== null &&
                (item.conclusion === null ? text.noConclusion : text.conclusionOf(item.conclusion, item.concludedOn))}
            </td>
            <td>{item.heldOn !== null && <Findings item={item} />}</td>
            {onEdit && (
              <td className="act">
                <button
                  type="button"
                  className="btn small"
                  aria-label={text.editOf(item.body.name)}
                  onClick={() => onEdit(item)}
                >
                  {text.edit}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function When({ item: { heldOn, plannedMonth }, today }: { item: InspectionItem; today: string }) {
  if (heldOn !== null) return <Status assessment="met" word={text.held(heldOn)} />
  const month = plannedMonth ?? ''
  const isLate = month < today.slice(0, 7)
  return (
    <>
      <Status assessment={isLate ? 'missed' : 'no_target'} word={periodName(month)} />
      <span className="note">{isLate ? text.overdue : text.planned}</span>
    </>
  )
}

function Findings({ item: { findings, remediedOn } }: { item: InspectionItem }) {
  if (findings === '') return text.noFindings
  return (
    <>
      {findings}
      <span className="note">{remediedOn === null ? text.unremedied : text.remedied(remediedOn)}</span>
    </>
  )
}
