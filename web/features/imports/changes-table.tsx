/** Units by months: how many figures are new, replace others, are as they were, or meet a closed sheet. Opens to each replaced figure. */
import { Link } from '@tanstack/react-router'
import { Fragment, useId, useState } from 'react'
import type { ImportAnswer, SheetChange } from '#contract/imports'
import { formatInteger } from '#domain/measure.ts'
import { lowerFirst, periodName, periodShort } from '#domain/wording.vi.ts'
import { UnitName } from '../../components/unit-name.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { paths } from '../../paths.ts'
import { matrixOf, replacedIn, type UnitRow } from './changes.ts'
import { ReplacedFigures } from './replaced-figures.tsx'
import { text } from './text.vi.ts'

const words = text.changes
const nameOf = ({ unit, month }: SheetChange) => [unit.label, lowerFirst(periodName(month))] as const

export function ChangesTable({ answer }: { answer: ImportAnswer }) {
  const { months, rows } = matrixOf(answer.changes)
  const [open, setOpen] = useState('')
  const details = useId()
  if (rows.length === 0) return null
  const isDone = answer.state !== 'dry'
  return (
    <section className="sec import-changes" id="thay-doi">
      <header>
        <h2>{isDone ? words.titleDone : words.title}</h2>
        <p className="note">
          {!isDone && words.key}{' '}
          {answer.changes.length < answer.changesTotal && words.cut(answer.changes.length, answer.changesTotal)}
        </p>
      </header>
      <WideTable label={words.region}>
        <table className="changes">
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {months.map((month) => (
                <th key={month} scope="col" className="r" abbr={periodName(month)}>
                  {months.length === 1 ? periodName(month) : periodShort(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Fragment key={row.unit.code}>
                <tr>
                  <th scope="row">
                    <UnitName unit={row.unit} />
                  </th>
                  {months.map((month) => (
                    <ChangeCell
                      key={month}
                      change={row.byMonth.get(month)}
                      isDone={isDone}
                      isOpen={open === keyOf(row, month)}
                      controls={details}
                      toggle={() => setOpen(open === keyOf(row, month) ? '' : keyOf(row, month))}
                    />
                  ))}
                </tr>
                {months.map((month) => {
                  const change = row.byMonth.get(month)
                  if (change === undefined || open !== keyOf(row, month)) return null
                  return (
                    <tr key={month} className="replaced" id={details}>
                      <td colSpan={months.length + 1}>
                        <div className="replaced-in-sight">
                          <ReplacedFigures
                            title={words.replacedTitle(...nameOf(change))}
                            figures={replacedIn(answer.replaced, row.unit.code, month)}
                            all={change.changed}
                          />
                        </div>
                      </td>
                    </tr>
                  )
                })}
              </Fragment>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

const keyOf = (row: UnitRow, month: string) => `${row.unit.code} ${month}`

type ChangeCellProps = {
  change: SheetChange | undefined
  isDone: boolean
  isOpen: boolean
  controls: string
  toggle: () => void
}

function ChangeCell({ change, isDone, isOpen, controls, toggle }: ChangeCellProps) {
  const figures = change === undefined ? 0 : change.new + change.changed
  if (change === undefined || (isDone && change.lock === null && figures + change.rates === 0))
    return (
      <td className="r muted">
        <span aria-hidden="true">–</span>
        <span className="sr">{words.cell.nothing}</span>
      </td>
    )
  const [unit, month] = nameOf(change)
  if (change.lock !== null)
    return (
      <td className="r locked">
        <span>{words.cell.locked}</span>
      </td>
    )
  if (isDone)
    return (
      <td className="r">
        <Link {...paths.sheet(change.unit.code, change.month)}>
          {figures > 0 && formatInteger(figures)} {figures > 0 && <span className="sr">{words.figures}</span>}
          {change.rates > 0 && <span className="count">{words.cell.rates(change.rates)}</span>}{' '}
          <span className="sr">{words.openSheet(unit, month)}</span>
        </Link>
      </td>
    )
  const equal = change.equal + change.ratesEqual
  return (
    <td className="r">
      {change.new > 0 && <span className="count">{`${formatInteger(change.new)} ${words.cell.new}`}</span>}
      {change.changed > 0 && (
        <button
          type="button"
          className="linkish count"
          aria-expanded={isOpen}
          aria-controls={isOpen ? controls : undefined}
          onClick={toggle}
        >
          {formatInteger(change.changed)} {words.cell.changed} <span className="sr">{words.show(unit, month)}</span>
        </button>
      )}
      {change.rates > 0 && <span className="count">{words.cell.rates(change.rates)}</span>}
      {equal > 0 && <span className="count muted">{`${formatInteger(equal)} ${words.cell.equal}`}</span>}
    </td>
  )
}
