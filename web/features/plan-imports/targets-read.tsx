/** The targets that were read, row by row; a name that the catalogue does not know is matched here. */
import { useQuery } from '@tanstack/react-query'
import type { ReadTargetItem } from '#contract/plans'
import { isPeriod, quarterOf } from '#domain/period.ts'
import { readTargetValue } from '#domain/target-value.ts'
import { periodName, targetWords } from '#domain/wording.vi.ts'
import { indicatorsQuery } from '../../queries.ts'
import { type Draft, faultsLeft, isTaken, withIndicator } from './draft.ts'
import { RowCheck, TakeBox } from './row-check.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.rows

type TargetsReadProps = { targets: readonly ReadTargetItem[]; draft: Draft; change: (draft: Draft) => void }

export function TargetsRead({ targets, draft, change }: TargetsReadProps) {
  const indicators = useQuery(indicatorsQuery).data?.items ?? []
  const nameOf = (code: string | null | undefined) => indicators.find((one) => one.code === code)
  return (
    <table className="stacked plan-rows">
      <thead>
        <tr>
          <th scope="col">{words.take}</th>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.thing.targets}</th>
          <th scope="col">{words.indicator}</th>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.period}</th>
          <th scope="col">{words.clause}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target, at) => {
          const left = faultsLeft(target, at, draft)
          const taken = isTaken(target, at, draft)
          const code = draft.indicators[at] ?? target.indicator
          const isMatched = target.faults.every(({ column }) => column !== 'indicator') && target.doubts.length === 0
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a reading never move; one line may give four
            <tr key={at} className={taken ? '' : 'left-out'}>
              <td data-label={words.take}>
                <TakeBox
                  row={target.row}
                  isTaken={taken}
                  isOpen={left.length === 0}
                  take={(one) => change({ ...draft, taken: { ...draft.taken, [at]: one } })}
                />
              </td>
              <td data-label={words.row} className="fig">
                {target.row}
              </td>
              <th scope="row">
                {target.partOf !== null && <small className="kind">{words.part} </small>}
                {target.name}
              </th>
              <td data-label={words.indicator}>
                {isMatched ? (
                  nameOf(code)?.name
                ) : (
                  <select
                    className="control"
                    aria-label={words.indicatorOf(target.row)}
                    value={code ?? ''}
                    onChange={(event) => change(withIndicator(targets, target.row, event.currentTarget.value, draft))}
                  >
                    <option value="" disabled>
                      {words.choose}
                    </option>
                    {indicators.map((one) => (
                      <option key={one.code} value={one.code}>
                        {one.name}
                      </option>
                    ))}
                  </select>
                )}
              </td>
              <td data-label={words.level}>{levelWords(target, nameOf(code))}</td>
              <td data-label={words.period}>{monthsWords(target)}</td>
              <td data-label={words.clause}>{target.clause}</td>
              <td data-label={words.state}>
                <RowCheck faults={left} doubts={draft.indicators[at] === undefined ? target.doubts : []} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

type Measure = Parameters<typeof targetWords>[1]

function levelWords({ operator, value, word }: ReadTargetItem, indicator: Measure | undefined): string {
  if (operator === null) return ''
  const read = value === null ? null : readTargetValue(value)
  if (typeof read === 'string') return value ?? ''
  const measure = indicator ?? { kind: 'count', measure: '' }
  return targetWords({ operator, word, value: read?.value ?? null, decimals: read?.decimals ?? 0 }, measure).trim()
}

function monthsWords({ from, to }: ReadTargetItem): string {
  const year = from.slice(0, 4)
  if (from === `${year}-01` && to === `${year}-12`) return periodName(year)
  const quarter = isPeriod(to) ? quarterOf(to) : ''
  if (isPeriod(from) && quarterOf(from) === quarter && Number(to.slice(5)) - Number(from.slice(5)) === 2)
    return periodName(quarter)
  return [from, to].map((month) => (isPeriod(month) ? periodName(month) : month)).join(' – ')
}
