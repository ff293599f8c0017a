/**
 * A ranking as a table of bars on a common zero line: the total first and apart, each row with its own target tick.
 * Rows without a place keep their reason in words. It orders nothing and leaves nothing out.
 */
import type { RankingChart, RankingRow } from '#domain/chart.ts'
import { formatShortest } from '#domain/measure.ts'
import { Bullet } from '../components/bullet.tsx'
import { Movement } from '../components/movement.tsx'
import { Status } from '../components/status-mark.tsx'
import { nameWidth } from './chart-scale.ts'
import { words } from './words.vi.ts'
import './bar-rows.css'
import './ranking-bars.css'

type RankingBarsProps = {
  chart: RankingChart
  highlight?: string | undefined
  /** A row that the slide has no room for, shown below the others because somebody asks for it. */
  apart?: RankingRow | undefined
}

export function RankingBars({ chart, highlight, apart }: RankingBarsProps) {
  const { total } = chart
  const rows = apart === undefined ? chart.rows : [...chart.rows, apart]
  const all = total === null ? rows : [total, ...rows]
  const counted = all.filter((row) => row.value !== null)
  const shows = {
    place: rows.some((row) => row.place !== ''),
    fraction: counted.some((row) => row.fraction !== ''),
    movement: counted.some((row) => row.movement !== ''),
    status: chart.isAssessed !== false,
    gap: counted.some((row) => row.gap !== ''),
  }
  // A value beyond the maximum stretches the axis: a bar that silently stops would lie.
  const maximum = Math.max(chart.maximum, ...all.flatMap((row) => [row.value ?? 0, row.target ?? 0]))
  const percent = counted.some((row) => row.shown.endsWith('%')) ? '%' : ''
  const drawing = { shows, maximum, isAssessed: shows.status }
  return (
    <table className="rank">
      <caption className="sr">{chart.frame.title}</caption>
      <thead>
        <tr>
          {shows.place && <Head words={chart.heads?.place} className="r" />}
          <th scope="col">{chart.rowHead}</th>
          <th scope="col" className="rank-axis">
            <span>0</span>
            {all.some((row) => row.target !== null) && (
              <span className="rank-key">
                <i aria-hidden="true" />
                {chart.heads?.tick ?? words.tick}
              </span>
            )}
            <span className="fig">{`${formatShortest(Math.round(maximum * 100), 2)}${percent}`}</span>
          </th>
          <th scope="col" className="r">
            {percent === '' ? words.result : words.rate}
          </th>
          {shows.fraction && (
            <th scope="col" className="r rank-fraction">
              {chart.heads?.fraction ?? words.fraction}
            </th>
          )}
          {shows.movement && (
            <th scope="col" className="r rank-move">
              {words.movement}
            </th>
          )}
          {shows.status && (
            <th scope="col" className="rank-status">
              {words.assessment}
            </th>
          )}
          {shows.gap && <Head words={chart.heads?.gap} className="r rank-gap" />}
        </tr>
      </thead>
      <tbody>
        {total !== null && <Row row={total} className="total" {...drawing} />}
        {chart.rows.map((row, index) => (
          <Row
            // biome-ignore lint/suspicious/noArrayIndexKey: two units may bear one name; rows never move
            key={index}
            row={row}
            className={row.name === highlight ? 'lit' : ''}
            {...drawing}
          />
        ))}
        {apart !== undefined && <Row row={apart} className="lit apart" {...drawing} />}
      </tbody>
    </table>
  )
}

/** A column may go without a head; then it is no heading either. */
function Head({ words: said, className }: { words: string | undefined; className: string }) {
  if (said === undefined || said === '') return <td />
  return (
    <th scope="col" className={className}>
      {said}
    </th>
  )
}

type Shows = { place: boolean; fraction: boolean; movement: boolean; status: boolean; gap: boolean }
type RowProps = { row: RankingRow; className: string; shows: Shows; maximum: number; isAssessed: boolean }

function Row({ row, className, shows, maximum, isAssessed }: RowProps) {
  const isUnranked = row.place === '–'
  const head = (
    <>
      {shows.place && <td className="r fig rank-place">{row.place}</td>}
      <th scope="row" className={nameWidth(row.name)}>
        {row.name}
      </th>
    </>
  )
  if (row.value === null)
    return (
      <tr className={`${className} unranked`}>
        {head}
        <td colSpan={2 + [shows.fraction, shows.movement, shows.status, shows.gap].filter(Boolean).length}>
          <i className="rank-none" aria-hidden="true" />
          {row.shown}
        </td>
      </tr>
    )
  return (
    <tr className={`${className} ${isUnranked ? 'unranked' : ''}`}>
      {head}
      <td className="rank-bar">
        <Bullet
          value={row.value}
          target={row.target}
          assessment={isAssessed ? row.assessment : 'no_target'}
          maximum={maximum}
        />
      </td>
      <td className="r fig rank-value">{row.shown}</td>
      {shows.fraction && <td className="r fig rank-fraction">{row.fraction}</td>}
      {shows.movement && <td className="r rank-move">{movementOf(row.movement)}</td>}
      {shows.status && (
        <td className="rank-status">
          <Status assessment={row.assessment} />
        </td>
      )}
      {shows.gap && <td className="r fig rank-gap">{row.gap}</td>}
    </tr>
  )
}

/** "↑3" as an arrow in ink with the words for screen readers; anything else as it stands. */
function movementOf(movement: string) {
  const [, arrow, places] = /^([↑↓=])\s*(\d*)$/.exec(movement) ?? []
  if (arrow === undefined) return <span className="movement">{movement}</span>
  const count = Number(places === '' ? 0 : places)
  return <Movement places={arrow === '↓' ? -count : count} />
}
