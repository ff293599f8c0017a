/** One line of the ranking: place, unit, bar with the unit's own target, rate, fraction, movement, status, gap. */
import { memo } from 'react'
import type { IndicatorRanking, Measured, RankingRow as Row } from '#contract/rankings'
import { formatInteger } from '#domain/measure.ts'
import { shortGap } from '#domain/wording.vi.ts'
import { AdjustedMark } from '../../components/adjusted-mark.tsx'
import { Bullet, tickOf } from '../../components/bullet.tsx'
import { Movement } from '../../components/movement.tsx'
import { Status } from '../../components/status-mark.tsx'
import { LightUnitLink, UnitLink } from '../../components/unit-name.tsx'
import type { BarScale } from './bar-scale.ts'
import { DistanceBar } from './distance-bar.tsx'
import { text } from './text.vi.ts'

type RowProps = {
  row: Row
  ranking: IndicatorRanking
  scale: BarScale
  /** False in the first period of all, where no unit is new. */
  hasHistory: boolean
  /** Its line in a long table, of which only a part is drawn. */
  line?: number
}

export const RankingRow = memo(function RankingRow({ row, ranking, scale, hasHistory, line }: RowProps) {
  const { unit, place, movement } = row
  if (place === null) return <UnrankedRow row={row} period={ranking.period} line={line} />
  const Named = line === undefined ? UnitLink : LightUnitLink
  return (
    <tr data-unit={unit.code} className={row.assessment === 'met' ? 'is-met' : 'is-behind'} aria-rowindex={line}>
      <td className="c-place r fig">{formatInteger(place)}</td>
      <th scope="row" className="c-unit">
        <Named unit={unit} period={ranking.period} />
        <AdjustedMark words={row.adjusted} />
      </th>
      <Numbers measured={row} ranking={ranking} scale={scale} distance={row} />
      <td className="c-move r">
        <Movement places={movement} isNew={hasHistory && movement === null} />
      </td>
      <StatusCells measured={row} ranking={ranking} />
    </tr>
  )
})

export function TotalRow(props: { total: Measured; label: string; ranking: IndicatorRanking; scale: BarScale }) {
  const { total, label, ranking, scale } = props
  return (
    <tr className="total">
      <td className="c-place" />
      <th scope="row" className="c-unit">
        {label}
      </th>
      <Numbers measured={total} ranking={ranking} scale={scale} distance={null} />
      <td className="c-move" />
      <StatusCells measured={total} ranking={ranking} />
    </tr>
  )
}

/** Listed with its number if it has one, without a place, and with the reason in words. */
function UnrankedRow({ row, period, line }: { row: Row; period: string; line: number | undefined }) {
  const number = row.value === null ? '' : `${row.shown} (${row.fraction}) · `
  const Named = line === undefined ? UnitLink : LightUnitLink
  return (
    <tr data-unit={row.unit.code} className="unranked" aria-rowindex={line}>
      <td className="c-place r">–</td>
      <th scope="row" className="c-unit">
        <Named unit={row.unit} period={period} />
      </th>
      <td className="c-reason" colSpan={6}>
        <span className="fig">{number}</span>
        {row.reason === null ? '' : text.ranking.unranked(row.reason)}
      </td>
    </tr>
  )
}

type NumbersProps = {
  measured: Measured
  ranking: IndicatorRanking
  scale: BarScale
  distance: Pick<Row, 'distance' | 'distanceShown'> | null
}

function Numbers({ measured, ranking, scale, distance }: NumbersProps) {
  const byDistance = ranking.order === 'distance'
  return (
    <>
      <td className="c-bar">
        {byDistance ? (
          distance !== null && <DistanceBar distance={distance.distance} measured={measured} scale={scale} />
        ) : (
          <Bullet
            value={measured.value}
            target={tickOf(measured.target)}
            assessment={measured.assessment}
            maximum={scale.maximum}
          />
        )}
      </td>
      <td className="c-value r fig">{measured.shown}</td>
      <td className="c-fraction r fig">{byDistance ? distance?.distanceShown : measured.fraction}</td>
    </>
  )
}

function StatusCells({ measured, ranking }: { measured: Measured; ranking: IndicatorRanking }) {
  return (
    <>
      <td className="c-status">
        <Status assessment={measured.assessment} />
      </td>
      <td className="c-gap r fig">
        {measured.gap !== null && measured.gap > 0 && shortGap(measured.gapShown, ranking.indicator.caseWord)}
      </td>
    </>
  )
}
