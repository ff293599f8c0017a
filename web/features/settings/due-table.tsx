/** Twelve months, each with the day that holds; a unit may set an earlier day of its own, and take it away again. */

import { useState } from 'react'
import type { DueDays } from '#contract/settings'
import { dateName, periodName } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { ColumnHeads } from '../../components/column-heads.tsx'
import { ask } from './ask.ts'
import { DueDayForm } from './due-day-form.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.due
type Item = DueDays['items'][number]

export function DueTable({ days }: { days: DueDays }) {
  const [opened, setOpened] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const removal = useAct(ask.setDay, { onSuccess: () => setSaid(words.removed), changes: [['due-days']] })
  const remove = ({ month, source }: Item) =>
    removal.run({ unit: days.unit.code, month, due: null, source: source ?? words.removed })
  return (
    <>
      <ActFault failure={removal.failure} />
      <table className="stacked due-table">
        <caption className="sr">{words.caption(days.unit.label, days.year)}</caption>
        <ColumnHeads names={words.columns} />
        <tbody>
          {days.items.map((item) =>
            opened === item.month ? (
              <tr key={item.month}>
                <th scope="row">{periodName(item.month)}</th>
                <td colSpan={4}>
                  <DueDayForm
                    unit={days.unit.code}
                    item={item}
                    close={(saved) => {
                      setOpened(null)
                      setSaid(saved ? words.savedMonth(item.month) : '')
                    }}
                  />
                </td>
              </tr>
            ) : (
              <tr key={item.month}>
                <th scope="row">{periodName(item.month)}</th>
                <td className={item.due === null ? 'muted' : 'fig'} data-label={words.columns[1]}>
                  {item.due === null ? words.notSet : dateName(item.due)}
                </td>
                <td data-label={words.columns[2]}>
                  {item.from?.label}
                  {item.own && days.unit.kind !== 'province' && <small className="kind"> {words.own}</small>}
                </td>
                <td data-label={words.columns[3]}>{item.source}</td>
                <td className="act">
                  {days.editable && (
                    <span className="acts">
                      <button
                        type="button"
                        className="btn small"
                        aria-label={words.editName(item.own ? words.edit : words.setOwn, periodName(item.month))}
                        onClick={() => setOpened(item.month)}
                      >
                        {item.own ? words.edit : words.setOwn}
                      </button>
                      {item.own && (
                        <button
                          type="button"
                          className="linkish"
                          aria-label={words.removeName(periodName(item.month))}
                          disabled={removal.isRunning}
                          onClick={() => remove(item)}
                        >
                          {words.remove}
                        </button>
                      )}
                    </span>
                  )}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p className="said" role="status">
        {said}
      </p>
    </>
  )
}
