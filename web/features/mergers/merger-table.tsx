/** Mergers as rows: from when, what became of whom, whether the past can be compared, and by which document. */
import type { MergerItem } from '#contract/mergers'
import { dateName } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

const words = text.columns

type MergerTableProps = {
  items: readonly MergerItem[]
  caption: string
  onCancel?: ((item: MergerItem) => void) | undefined
}

export function MergerTable({ items, caption, onCancel }: MergerTableProps) {
  return (
    <table className="merger-table stacked">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-on">
            {words.on}
          </th>
          <th scope="col">{words.what}</th>
          <th scope="col" className="c-history">
            {words.history}
          </th>
          <th scope="col" className="c-source">
            {words.source}
          </th>
          {onCancel && (
            <th scope="col" className="c-act">
              <span className="sr">{words.act}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.on} ${item.id ?? item.sentence}`}>
            <td className="fig">{dateName(item.on)}</td>
            <th scope="row">
              {item.sentence}
              <small>{codesOf(item)}</small>
            </th>
            <td data-label={words.history}>
              {item.into.every((one) => one.comparable) ? text.comparable : text.notComparable}
            </td>
            <td data-label={words.source}>{item.source}</td>
            {onCancel && (
              <td className="act">
                {item.mayCancel ? (
                  <button
                    type="button"
                    className="btn small"
                    aria-label={text.cancelOf(item.sentence)}
                    onClick={() => onCancel(item)}
                  >
                    {text.cancel}
                  </button>
                ) : (
                  <span className="note">{text.cannotCancel}</span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "MH90, MH91 → MH02". */
function codesOf({ from, into }: MergerItem): string {
  return `${from.map(({ code }) => code).join(', ')} → ${into.map(({ unit }) => unit.code).join(', ')}`
}
