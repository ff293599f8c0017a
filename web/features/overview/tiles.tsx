/** The four main targets. A whole tile is one link; the chosen one steers the ranking below. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Overview, Tile } from '#contract/overview'
import { formatInteger } from '#domain/measure.ts'
import { lowerFirst } from '#domain/wording.vi.ts'
import { AdjustedMark } from '../../components/adjusted-mark.tsx'
import { Bullet, tickOf } from '../../components/bullet.tsx'
import { Arrow } from '../../components/movement.tsx'
import { Sparkline } from '../../components/sparkline.tsx'
import { Status } from '../../components/status-mark.tsx'
import { text } from './text.vi.ts'
import './tiles.css'

export const Tiles = memo(function Tiles({ overview, chosen }: { overview: Overview; chosen: string }) {
  return (
    <section className="tiles" aria-label={text.tiles}>
      {overview.tiles.map((tile) => (
        <TileLink key={tile.indicator.code} tile={tile} period={overview.period} chosen={chosen} />
      ))}
    </section>
  )
})

function TileLink({ tile, period, chosen }: { tile: Tile; period: string; chosen: string }) {
  const { code, shortName, denominatorWords } = tile.indicator
  return (
    <Link
      to="."
      search={(now: object) => ({ ...now, 'chi-tieu': code })}
      resetScroll={false}
      className="tile"
      aria-current={code === chosen}
      activeProps={{}}
    >
      <h2>{shortName}</h2>
      <p className="tile-value">{tile.shown}</p>
      <p className="tile-status">
        <Status assessment={tile.assessment} />
        {tile.gapShown !== '' && <span>{tile.gapShown}</span>}
        {tile.reason !== null && tile.value === null && <span>{tile.reason}</span>}
        <AdjustedMark words={tile.adjusted} />
      </p>
      <Bullet value={tile.value} target={tickOf(tile.target)} assessment={tile.assessment} />
      <TileScale tile={tile} />
      <p className="tile-line">
        <span className="fig">{tile.fraction}</span> <span className="of">{lowerFirst(denominatorWords)}</span>
      </p>
      <TileChange tile={tile} period={period} />
      {tile.assessed > 0 && (
        <p className="tile-line">
          <b className="fig">
            {formatInteger(tile.met)}/{formatInteger(tile.assessed)}
          </b>{' '}
          {text.metUnits}
        </p>
      )}
      <Sparkline points={tile.spark} />
    </Link>
  )
}

/** The target's words stand under its tick, and from 90% on they end with the bar. */
function TileScale({ tile }: { tile: Tile }) {
  const tick = tickOf(tile.target)
  return (
    <p className="tile-scale fig">
      <span>{text.zero}</span>
      {tick !== null && (
        <span className="target" style={tick >= 85 ? { right: 0 } : { left: `${tick}%`, translate: '-50%' }}>
          {tile.target?.shown}
        </span>
      )}
    </p>
  )
}

function TileChange({ tile: { change }, period }: { tile: Tile; period: string }) {
  if (change === null) return null
  return (
    <p className="tile-line">
      <b className="fig">
        {change.direction === 'same' ? (
          text.unchanged
        ) : (
          <>
            <Arrow direction={change.direction} />
            <span className="sr">{text.directions[change.direction]} </span>
            {change.shown} {text.points}
          </>
        )}
      </b>{' '}
      <span className="of">{text.compared(period)}</span>
    </p>
  )
}
