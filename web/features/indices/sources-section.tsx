/** Every source of the period's number side by side, which one is used, and what was published of the nation or a block. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IndexCourse, ResultItem } from '#contract/results'
import { placeShown } from '#domain/index-target.vi.ts'
import { storedQuery } from './ask.ts'
import { ResultForm } from './result-form.tsx'
import { text } from './text.vi.ts'
import './sources-section.css'

const words = text.sources

export function SourcesSection({ course }: { course: IndexCourse }) {
  const { unit, index, period, benchmarks } = course
  const [open, setOpen] = useState<ResultItem>()
  const stored = useQuery(storedQuery(unit.code, index.code, Number(period.slice(0, 4))))
  const totals = stored.data?.items.filter((one) => one.node === '' && one.period === period) ?? []
  const differ = totals.some(({ others }) => others.length > 0)
  if (totals.length === 0 && benchmarks.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{words.title(differ)}</h2>
        {differ && <p className="note">{words.note}</p>}
      </header>
      {totals.length > 0 && (
        <table className="index-sources">
          <caption className="sr">{words.title(differ)}</caption>
          <thead>
            <tr>
              <th scope="col" className="r">
                {words.value}
              </th>
              <th scope="col" className="r">
                {words.place}
              </th>
              <th scope="col">{words.source}</th>
              {totals.some(({ mayChange }) => mayChange) && (
                <th scope="col">
                  <span className="sr">{words.edit}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {totals.map((one) => (
              <tr key={one.id}>
                <td className="r fig">
                  {one.prevails ? <b>{one.shown}</b> : one.shown}
                  {totals.length > 1 && one.prevails && <small>{words.used}</small>}
                </td>
                <td className="r fig">{placeShown(one.place, one.ofUnits)}</td>
                <td>
                  {one.source.text}
                  <small>{[text.published(one.source.publishedOn), one.note].filter(Boolean).join('. ')}</small>
                </td>
                {one.mayChange && (
                  <td>
                    <button type="button" className="btn small" onClick={() => setOpen(one)}>
                      {words.edit}
                    </button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {benchmarks.length > 0 && (
        <>
          <h3>{words.benchmarks}</h3>
          <ul className="index-benchmarks">
            {benchmarks.map((one) => (
              <li key={`${one.kind} ${one.name}`}>
                <span>
                  {one.name}
                  {one.placeShown !== '–' && ` (${text.columns.place.toLowerCase()} ${one.placeShown})`}
                </span>
                <b className="fig">{one.shown}</b>
                <small>{[one.note, one.source].filter(Boolean).join('. ')}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {open !== undefined && (
        <ResultForm unit={unit.code} indices={[index]} result={open} onClose={() => setOpen(undefined)} />
      )}
    </section>
  )
}
