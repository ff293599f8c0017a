/** The units of a round by their places, within a block where one is chosen; those without a place last, with the reason. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Survey, SurveyUnitRow } from '#contract/surveys'
import { formatInteger } from '#domain/measure.ts'
import { type Block, blocks, isInBlock } from '#domain/unit.ts'
import { blockWords, capitalised } from '#domain/wording.vi.ts'
import { optionsOf, SelectField } from '../../components/select-field.tsx'
import { paths } from '../../paths.ts'
import { RateBar } from './factor-table.tsx'
import { text } from './text.vi.ts'

const words = text.units

export function UnitTable({ survey, rule }: { survey: Survey; rule: string }) {
  const [block, setBlock] = useState<Block>('all')
  const present = blocks.filter((one) => survey.units.some(({ unit }) => isInBlock(unit.kind, one)))
  const rows = placedWithin(survey.units, block)
  const ranked = rows.filter(({ place }) => place !== null).length
  const mayEnter = survey.mayEdit && survey.state === 'open'
  return (
    <section className="sec">
      <h2>
        {survey.state === 'closed'
          ? words.ranked(ranked, rows.length)
          : words.progress(rows.filter(({ entered }) => entered).length, rows.length)}
      </h2>
      <p className="sub">{words.how(rule)}</p>
      {present.length > 2 && (
        <div className="filters">
          <SelectField
            label={words.block}
            value={block}
            onChange={(value) => setBlock(value as Block)}
            options={optionsOf(blockWords)}
          />
        </div>
      )}
      <table className="unit-table">
        <caption className="sr">{words.ranked(ranked, rows.length)}</caption>
        <thead>
          <tr>
            <th scope="col" className="r c-place">
              {words.place}
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className="c-bar">
              <span className="sr">{text.results.spread}</span>
            </th>
            <th scope="col" className="r c-rate">
              {words.rate}
            </th>
            <th scope="col" className="r c-margin">
              {words.margin}
            </th>
            <th scope="col" className="r c-sample">
              {words.sample}
            </th>
            {mayEnter && (
              <th scope="col" className="c-act">
                <span className="sr">{words.enter}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.code}>
              <td className="r fig">{row.place ?? '–'}</td>
              <th scope="row">
                <Link to="." search={(now: object) => ({ ...now, 'don-vi': row.unit.code })} resetScroll>
                  {capitalised(row.unit.label)}
                </Link>
                {row.reason !== null && <span className="note">{row.reason}</span>}
              </th>
              <td className="c-bar">{row.total && <RateBar rate={row.total} />}</td>
              <td className="r fig">{row.total?.shown}</td>
              <td className="r c-margin">{row.total?.margin}</td>
              <td className="r fig c-sample">{row.total && formatInteger(row.total.valid)}</td>
              {mayEnter && (
                <td className="act">
                  <Link
                    {...paths.surveyEntry(survey.id, row.unit.code)}
                    className="btn small"
                    aria-label={words.enterOf(row.unit.label)}
                  >
                    {words.enter}
                  </Link>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Places of all become places of the block: equal ones stay equal, and the next is skipped. */
function placedWithin(units: readonly SurveyUnitRow[], block: Block): SurveyUnitRow[] {
  const own = units.filter(({ unit }) => isInBlock(unit.kind, block))
  const firstOf = new Map<number, number>()
  let before = 0
  for (const { place } of own) {
    if (place === null) continue
    before += 1
    if (!firstOf.has(place)) firstOf.set(place, before)
  }
  return own.map((row) => ({ ...row, place: row.place === null ? null : (firstOf.get(row.place) ?? null) }))
}
