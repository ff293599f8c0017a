/** Every indicator of the unit against its own target; without figures the targets themselves are the content. */
import { Link } from '@tanstack/react-router'
import type { Scorecard } from '#contract/scorecards'
import { type Period, yearOf } from '#domain/period.ts'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { Bullet, tickOf } from '../../components/bullet.tsx'
import { Movement } from '../../components/movement.tsx'
import { Sparkline } from '../../components/sparkline.tsx'
import { Status } from '../../components/status-mark.tsx'
import { RecordsFrom, RecordsMoved } from './records-from.tsx'
import { text } from './text.vi.ts'

type Row = Scorecard['rows'][number]

export const courseId = 'dien-bien'

export function TargetRows({ scorecard, hasFigures }: { scorecard: Scorecard; hasFigures: boolean }) {
  const year = String(yearOf(scorecard.period))
  const bound = scorecard.rows.filter((row) => row.target !== null)
  const watched = scorecard.rows.filter((row) => row.target === null)
  return (
    <section className="sec">
      <header>
        <h2>{hasFigures ? text.main.title(year) : text.main.assigned(year)}</h2>
        {!hasFigures && <p className="note">{text.main.noFigures}</p>}
      </header>
      {hasFigures ? (
        <Measured unit={scorecard.unit.code} rows={bound} period={scorecard.period} />
      ) : (
        <Assigned rows={scorecard.rows} />
      )}
      {hasFigures && watched.length > 0 && (
        <details className="watched" open={bound.length === 0}>
          <summary>{text.main.watched(watched.length)}</summary>
          <Measured unit={scorecard.unit.code} rows={watched} period={scorecard.period} />
        </details>
      )}
    </section>
  )
}

function Measured({ unit, rows, period }: { unit: string; rows: readonly Row[]; period: Period }) {
  if (rows.length === 0) return null
  // A province is compared with nobody.
  const isRanked = rows.some((row) => row.ranked > 0)
  const columns = ['name', 'value', 'bar', 'word', 'trend', ...(isRanked ? ['rank'] : [])]
  return (
    <table className="targets">
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={`col-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{text.main.indicator}</th>
          <th scope="col" className="r">
            {periodName(period)}
          </th>
          <th scope="col">
            <span className="sr">{text.main.bar}</span>
            <span className="scale" aria-hidden="true">
              {text.main.scale.map((mark) => (
                <span key={mark}>{mark}</span>
              ))}
            </span>
          </th>
          <th scope="col">{text.main.assessment}</th>
          <th scope="col">{text.main.trend}</th>
          {isRanked && (
            <th scope="col" className="r">
              {text.main.rank}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MeasuredRow key={row.indicator.code} unit={unit} row={row} isRanked={isRanked} />
        ))}
      </tbody>
    </table>
  )
}

function MeasuredRow({ unit, row, isRanked }: { unit: string; row: Row; isRanked: boolean }) {
  const { indicator, target } = row
  const notes = notesOf(row)
  return (
    <>
      <tr className={notes.length > 0 ? 'has-note' : ''}>
        <th scope="row">
          <Link
            to="."
            search={(now: object) => ({ ...now, 'chi-tieu': indicator.code })}
            hash={courseId}
            activeProps={{}}
            aria-label={`${indicator.name}: ${text.main.seeCourse}`}
          >
            {indicator.name}
          </Link>
          {target && (
            <small>
              <span className="fig nb">{target.shown}</span> · {target.basis}
            </small>
          )}
          <RecordsFrom unit={unit} records={row.records} />
        </th>
        <td className="value r">
          <b className="fig">{row.shown}</b>
          <span className="fig">{row.fraction}</span>
        </td>
        <td className="bar">
          {indicator.kind === 'rate' && (
            <Bullet value={row.value} target={tickOf(target)} assessment={row.assessment} />
          )}
        </td>
        <td className="word">
          <Status assessment={row.assessment} />
          {row.gapShown !== '' && <small>{row.gapShown}</small>}
          {row.reason && <small>{row.reason}</small>}
          {row.adjusted !== '' && <small>{row.adjusted}</small>}
          <RecordsMoved records={row.records} />
        </td>
        <td className="trend">
          <Sparkline points={row.months} width={200} height={46} />
        </td>
        {isRanked && (
          <td className="rank r">
            <Rank row={row} />
          </td>
        )}
      </tr>
      {notes.map((note) => (
        <tr key={note.text} className="unit-note">
          <td colSpan={isRanked ? 6 : 5}>
            {text.main.note(note.months)}
            {note.text}
          </td>
        </tr>
      ))}
    </>
  )
}

function Rank({ row }: { row: Row }) {
  if (row.place === null) return <small>{row.unranked ?? <span aria-hidden="true">–</span>}</small>
  return (
    <>
      <span className="rank-word">{text.main.rankWord}</span>
      <b className="fig">{row.place}</b>
      <span className="fig">/{row.ranked}</span>
      <Movement places={row.movement} isNew={row.movement === null} />
    </>
  )
}

/** Notes with the same words are said once, with their months. */
function notesOf(row: Row): { text: string; months: string }[] {
  const months = new Map<string, string[]>()
  for (const note of row.notes) months.set(note.text, [...(months.get(note.text) ?? []), note.month])
  return [...months].map(([words, of]) => ({ text: words, months: text.main.noteMonths(of) }))
}

function Assigned({ rows }: { rows: readonly Row[] }) {
  return (
    <table className="plain-targets">
      <thead>
        <tr>
          <th scope="col">{text.other.indicator}</th>
          <th scope="col">{text.main.target}</th>
          <th scope="col">{text.other.basis}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.indicator.code}>
            <th scope="row">{capitalised(row.indicator.name)}</th>
            <td className="fig nb">{row.target?.shown ?? <Status assessment="no_target" />}</td>
            <td className="basis">{row.target?.basis ?? ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
