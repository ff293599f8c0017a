/** From whom a unit came and what became of it, by which documents, and what its codes have meant when. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Lineage } from '#contract/mergers'
import { previousPeriod } from '#domain/period.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { Blocks, Loaded } from '../../components/states.tsx'
import { lineageQuery } from '../../mergers.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.lineage
/** Where a list does not say since when, the first day is a stand-in and no date to show. */
const unknownStart = '2000-01-01'

export function LineageSection({ unit }: { unit: { code: string; label: string; validFrom: string } }) {
  const lineage = useQuery(lineageQuery(unit.code, unit.validFrom))
  return (
    <section className="sec lineage">
      <header>
        <h2>{words.title(unit.label)}</h2>
        <p className="note">{words.lead}</p>
      </header>
      <Loaded query={lineage} blocks={<Blocks lines={3} />}>
        {(content) => (
          <>
            <Links lineage={content} />
            {content.codes.length > 0 && <Codes codes={content.codes} />}
            {content.isCut && <p className="note">{words.cut}</p>}
          </>
        )}
      </Loaded>
    </section>
  )
}

/** Oldest first, as a history is told. */
function Links({ lineage }: { lineage: Lineage }) {
  const rows = [
    ...lineage.before.map(({ unit, other, ...link }) => ({ ...link, from: unit, to: other })),
    ...lineage.after.map(({ unit, other, ...link }) => ({ ...link, from: other, to: unit })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const [on, from, to, extent, source] = words.columns
  return (
    <table className="stacked lineage-table">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          {words.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.from.code} ${row.from.validFrom} ${row.to.code} ${row.on}`}>
            <td data-label={on} className="fig">
              {dateName(row.on)}
            </td>
            <td data-label={from}>
              <Link {...paths.unit(row.from.code, previousPeriod(row.on.slice(0, 7)))}>
                {capitalised(row.from.label)}
              </Link>{' '}
              <span className="fig muted">{row.from.code}</span>
            </td>
            <td data-label={to}>
              <Link {...paths.unit(row.to.code, row.to.validTo === null ? undefined : row.on.slice(0, 7))}>
                {capitalised(row.to.label)}
              </Link>{' '}
              <span className="fig muted">{row.to.code}</span>
            </td>
            <td data-label={extent}>{row.whole ? words.whole : words.partly}</td>
            <td data-label={source}>{row.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Codes({ codes }: { codes: Lineage['codes'] }) {
  return (
    <>
      <h3>{words.codes}</h3>
      <ul className="lineage-codes">
        {codes.map(({ code, units }) => (
          <li key={code}>
            {words.code(
              code,
              units
                .map(({ label, validFrom, validTo }) =>
                  words.meaning(
                    label,
                    validFrom === unknownStart ? null : dateName(validFrom),
                    validTo === null ? null : dateName(validTo),
                  ),
                )
                .join('; '),
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
