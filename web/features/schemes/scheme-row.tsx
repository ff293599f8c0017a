/** One unit's published score, its groups, and the difference; a difference beyond rounding is tinted. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { SchemeRanking } from '#contract/rankings'
import { UnitName } from '../../components/unit-name.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

type Row = SchemeRanking['items'][number]
type Group = SchemeRanking['scheme']['nodes'][number]

/** From one point on, a difference is more than the portal's rounding of a few leaves could ever explain. */
const largeDifference = 1

type SchemeRowProps = { row: Row; groups: readonly Group[]; picked: string; scheme: string; period: string }

export const SchemeRow = memo(function SchemeRow({ row, groups, picked, scheme, period }: SchemeRowProps) {
  return (
    <tr>
      <td className="c-place r fig">{row.place ?? '–'}</td>
      <th scope="row" className="c-unit">
        <Link {...paths.scores(scheme, row.unit.code, period)}>
          <UnitName unit={row.unit} />
        </Link>
      </th>
      <td className="c-total r fig">{row.publishedShown}</td>
      {groups.map((group) => (
        <td key={group.code} className={group.code === picked ? 'c-group r fig picked' : 'c-group r fig'}>
          <span className="only-phone label">{group.name} </span>
          {row.parts.find((part) => part.node === group.code)?.shown ?? '–'}
        </td>
      ))}
      <td className="c-sum r fig">
        <span className="only-phone label">{text.ranking.computed} </span>
        {row.computedShown}
      </td>
      <td className={`c-difference r fig ${weightOf(row)}`}>
        <span>
          {row.difference !== null && row.difference > 0 ? '+' : ''}
          {row.differenceShown}
        </span>
      </td>
    </tr>
  )
})

function weightOf(row: Row): string {
  if (row.difference !== null && Math.abs(row.difference) >= largeDifference) return 'notable large'
  return row.notable ? 'notable' : ''
}
