/** Rounds in a table; on a phone each is a block. A small sample says so beside its total. */
import { Link } from '@tanstack/react-router'
import type { SurveyItem } from '#contract/surveys'
import { formatInteger } from '#domain/measure.ts'
import { surveyStateWords } from '#domain/survey.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.list

export function SurveyTable({ items }: { items: readonly SurveyItem[] }) {
  const { columns } = words
  return (
    <table className="survey-table stacked">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col" className="c-when">
            {columns.when}
          </th>
          <th scope="col" className="c-state">
            {columns.state}
          </th>
          <th scope="col" className="r c-entered">
            {columns.entered}
          </th>
          <th scope="col" className="r c-sample">
            {columns.sample}
          </th>
          <th scope="col" className="r c-total">
            {columns.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row">
              <Link {...paths.survey(item.id)}>{item.name}</Link>
              <span className="note">
                {text.kindOf(item)} · {capitalised(item.unit.label)}
              </span>
            </th>
            <td data-label={columns.when}>{text.span(item.from, item.to)}</td>
            <td data-label={columns.state}>{surveyStateWords[item.state]}</td>
            <td data-label={columns.entered} className="r">
              {words.entered(item)}
            </td>
            <td data-label={columns.sample} className="r fig">
              {item.total === null ? '' : formatInteger(item.total.valid)}
            </td>
            <td data-label={columns.total} className="r">
              {item.total !== null && (
                <>
                  <b className="fig">{item.total.shown}</b>
                  <span className="note nb">{item.total.margin}</span>
                  {item.total.small && <span className="note">{text.small}</span>}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
