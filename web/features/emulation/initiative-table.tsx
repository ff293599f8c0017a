/** One row for each initiative, the latest first; its name opens it. */
import type { InitiativeItem } from '#contract/emulation'
import { initiativeKindWords } from '#domain/emulation.vi.ts'
import { dateName } from '#domain/wording.vi.ts'
import { InitiativeMark } from './marks.tsx'
import { text } from './text.vi.ts'

const words = text.initiatives

type InitiativeTableProps = { items: readonly InitiativeItem[]; onOpen: (id: number) => void }

export function InitiativeTable({ items, onOpen }: InitiativeTableProps) {
  return (
    <table className="initiative-table stacked">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-title">
            {words.title}
          </th>
          <th scope="col">{words.body}</th>
          <th scope="col" className="c-day">
            {words.registered}
          </th>
          <th scope="col" className="c-state">
            {words.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row" className="c-title">
              <button type="button" className="linkish" onClick={() => onOpen(item.id)}>
                {item.title}
              </button>
              <span className="note">{initiativeKindWords[item.kind]}</span>
            </th>
            <td data-label={words.body}>{item.body.name}</td>
            <td data-label={words.registered} className="fig">
              {dateName(item.registeredOn)}
            </td>
            <td>
              <InitiativeMark state={item.state} />
              <span className="note">{whenOf(item)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function whenOf({ state, decision, appraisedOn, appliedOn, withdrawnOn }: InitiativeItem): string {
  if (state === 'withdrawn') return withdrawnOn === null ? '' : dateName(withdrawnOn)
  if (state === 'applied') return appliedOn === null ? '' : words.appliedLine(appliedOn, null)
  return words.decided(decision, appraisedOn)
}
