/** What stands in the way of a commit or an undo, place by place, each with its reason. */
import { Link } from '@tanstack/react-router'
import type { Obstacle } from '#contract/imports'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

/** More than these nobody reads before deciding. */
const most = 30

/** `total`: how many there are, where not all were sent. */
export function ObstacleTable({ obstacles, total }: { obstacles: readonly Obstacle[]; total: number }) {
  if (obstacles.length === 0) return null
  const { columns, region, more } = text.obstacles
  return (
    <WideTable label={region}>
      <table className="obstacles stack-on-phone">
        <thead>
          <tr>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.month}</th>
            <th scope="col">{columns.reason}</th>
          </tr>
        </thead>
        <tbody>
          {obstacles.slice(0, most).map((one) => (
            <tr key={`${one.unit} ${one.month} ${one.element ?? ''} ${one.indicator ?? ''}`}>
              <th scope="row">{capitalised(one.unitLabel)}</th>
              <td>
                <Link {...paths.sheet(one.unit, one.month)} className="nb">
                  {periodName(one.month)}
                </Link>
              </td>
              <td>{one.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > most && <p className="note">{more(total - Math.min(most, obstacles.length))}</p>}
    </WideTable>
  )
}
