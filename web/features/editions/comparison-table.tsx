/** Numbers that differ, with both values and the sentence that says what happened. */
import type { EditionComparison } from '#contract/editions'
import { periodName } from '#domain/wording.vi.ts'
import { comparisonText as words } from './comparison.vi.ts'

type Change = EditionComparison['changes'][number]

const { columns } = words

export function ComparisonTable({ changes }: { changes: readonly Change[] }) {
  return (
    <table className="comparison-table stacked">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.subject}</th>
          <th scope="col">{columns.before}</th>
          <th scope="col">{columns.after}</th>
          <th scope="col">{columns.sentence}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.unit} ${change.indicator} ${change.period}`}>
            <th scope="row">
              {change.unitName}
              <span className="note">
                {change.indicatorName}, {periodName(change.period)}
              </span>
            </th>
            <td data-label={columns.before}>
              <Side side={change.before} />
            </td>
            <td data-label={columns.after}>
              <Side side={change.after} />
            </td>
            <td>{change.sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ side }: { side: Change['before'] }) {
  if (side === null) return <span className="muted">{words.absent}</span>
  const { shown, fraction, target, assessment, place, status } = side
  const about = [
    assessment,
    target === '' ? '' : words.target(target),
    place === null ? '' : words.place(place),
    status.toLocaleLowerCase('vi'),
  ].filter((part) => part !== '')
  return (
    <>
      <b className="fig">{shown}</b> {fraction !== '' && <span className="fig">({fraction})</span>}
      <span className="note">{about.join(', ')}</span>
    </>
  )
}
