/** One index of a unit in the overview: its latest number, place, movement, and what is asked of it. */
import { Link } from '@tanstack/react-router'
import type { IndexOverview, IndexTarget, Standing } from '#contract/results'
import { capitalised } from '#domain/wording.vi.ts'
import { Movement } from '../../components/movement.tsx'
import { Status } from '../../components/status-mark.tsx'
import { paths } from '../../paths.ts'
import { Scale } from './scale.tsx'
import { text, yearName } from './text.vi.ts'
import './index-rows.css'
import './overview-row.css'

type Item = IndexOverview['items'][number]

export function OverviewRow({ unit, item: { index, latest, targets, isScored } }: { unit: string; item: Item }) {
  const name = (
    <th scope="row" className="c-index">
      <Link {...paths.index(index.code, { 'don-vi': unit })}>{index.shortName}</Link>
      <small>{latest === null ? index.owner : capitalised(yearName(latest.period))}</small>
    </th>
  )
  if (latest === null)
    return (
      <tr className="without">
        {name}
        <td colSpan={4} className="note c-none">
          {isScored ? text.none : text.notScored(index.level)}
        </td>
        <td className="c-target">
          <Targets targets={targets} />
        </td>
        <td className="c-source" />
      </tr>
    )
  return (
    <tr>
      {name}
      <td className="r fig c-value">
        <b>{latest.shown}</b>
        {latest.class !== null && <small>{latest.class}</small>}
      </td>
      <td className="r fig c-place">
        {latest.placeShown}
        {latest.placeFrom === 'computed' && <small>{text.computedPlace}</small>}
      </td>
      <td className="c-movement">
        {latest.movement !== null && <Movement places={latest.movement} />}
        {latest.movement === null && latest.before !== null && text.beforeWas(latest.before.placeShown)}
        <small>{capitalised(latest.changeShown)}</small>
      </td>
      <td className="c-scale">
        <StandingScale
          standing={latest}
          top={index.top}
          target={targets.find(({ value }) => value !== null)?.value ?? null}
        />
        <FieldWords standing={latest} />
      </td>
      <td className="c-target">
        <Targets targets={targets} />
      </td>
      <td className="c-source">
        <span>{latest.source.text}</span>
        {latest.source.publishedOn !== null && <small>{text.published(latest.source.publishedOn)}</small>}
        {latest.others.length > 0 && <small className="conflict">{text.conflict(latest.others.length)}</small>}
      </td>
    </tr>
  )
}

export function StandingScale({ standing, top, target }: { standing: Standing; top: number; target?: number | null }) {
  const { best, median, mean } = standing.field
  return (
    <Scale
      own={standing}
      top={top}
      best={best}
      middle={median ?? mean}
      middleWord={median ? text.legend.middle : text.legend.mean}
      before={standing.before}
      target={target ?? null}
    />
  )
}

/** "cao nhất 74,84 (Hải Phòng), trung vị 67,67". */
export function FieldWords({ standing: { field } }: { standing: Standing }) {
  const { best, median, mean, isBestSure, known } = field
  const parts = [
    best && known > 1 ? `${text.best(isBestSure, known)} ${best.shown} (${best.unit.name})` : '',
    median ? `${text.legend.middle} ${median.shown}` : mean ? `${text.legend.mean} ${mean.shown}` : '',
  ].filter(Boolean)
  return parts.length === 0 ? null : <small>{capitalised(parts.join(', '))}</small>
}

export function Targets({ targets }: { targets: readonly IndexTarget[] }) {
  if (targets.length === 0) return <span className="muted">{text.noTarget}</span>
  return (
    <ul className="index-targets">
      {targets.map((one) => (
        <li key={`${one.year} ${one.shown} ${one.basis}`}>
          <span>
            {capitalised(one.shown)}, {text.targets.year(one.year).toLowerCase()}
          </span>
          <Status assessment={one.assessment} />
          <small>{capitalised(one.reason)}.</small>
          <small>{one.basis}</small>
        </li>
      ))}
    </ul>
  )
}
