/** How the answers to each question spread over the five levels: one bar of 100% to a question, and the counts beside it. */
import { Fragment } from 'react'
import type { SurveyRatesShown } from '#contract/surveys'
import { formatFraction, formatInteger } from '#domain/measure.ts'
import { levelWords } from '#domain/survey.vi.ts'
import { text } from './text.vi.ts'

const words = text.results
type Item = SurveyRatesShown['factors'][number]['items'][number]

export function ItemTable({ rates, unit }: { rates: SurveyRatesShown; unit: string | undefined }) {
  const known = rates.factors.flatMap(({ items }) => items).filter(({ hundredths }) => hundredths !== null)
  const lowest = known.length > 1 ? known.sort((a, b) => (a.hundredths ?? 0) - (b.hundredths ?? 0))[0] : undefined
  return (
    <section className="sec">
      <h2>{lowest ? words.lowestItem(lowest.number, lowest.shown) : words.items}</h2>
      <p className="sub">
        {words.itemsSub}
        {unit !== undefined && `. ${words.own(unit)}`}
      </p>
      <ul className="level-key">
        {levelWords.map((level, index) => (
          <li key={level}>
            <i className={`level-${index + 1}`} /> {level}
          </li>
        ))}
      </ul>
      <table className="item-table">
        <caption className="sr">{words.items}</caption>
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col" className="c-bar">
              {words.spread}
            </th>
            {levelWords.map((level) => (
              <th key={level} scope="col" className="r c-level">
                {level}
              </th>
            ))}
            <th scope="col" className="r c-rate">
              {words.satisfied}
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.factors.map((factor) => (
            <Fragment key={factor.name}>
              <tr className="factor-row">
                <th colSpan={8} scope="colgroup">
                  {factor.name}
                </th>
              </tr>
              {factor.items.map((item) => (
                <ItemRow key={item.number} item={item} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ItemRow({ item }: { item: Item }) {
  return (
    <tr>
      <th scope="row">
        {item.number}. {item.text}
        {item.overall && <span className="note"> ({words.overall})</span>}
      </th>
      <td className="c-bar">
        <LevelBar item={item} />
      </td>
      {item.levels.map((count, index) => (
        <td key={levelWords[index]} className="r fig c-level">
          {formatInteger(count)}
        </td>
      ))}
      <td className="r c-rate">
        {item.answered === 0 ? (
          words.noAnswer
        ) : (
          <>
            <b className="fig">{item.shown}</b>{' '}
            <span className="note fig">
              {formatFraction({ numerator: item.satisfied, denominator: item.answered })}
            </span>
          </>
        )}
      </td>
    </tr>
  )
}

/** The figures stand in the row; the bar is only their shape. */
function LevelBar({ item: { levels, answered } }: { item: Item }) {
  if (answered === 0) return <span className="level-bar is-none" aria-hidden="true" />
  return (
    <span className="level-bar" aria-hidden="true">
      {levels.map((count, index) => (
        <i key={levelWords[index]} className={`level-${index + 1}`} style={{ flexGrow: count }} />
      ))}
    </span>
  )
}
