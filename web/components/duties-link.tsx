/** "Việc cần làm" with the number of sheets, reports, scoring rounds and actions of meetings that wait for the reader; silent about a number that is not known. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatInteger } from '#domain/measure.ts'
import { paths } from '../paths.ts'
import { dutiesQuery } from '../queries.ts'
import { text } from '../text/vi.ts'
import './duties-link.css'

export function DutiesLink({ onGo }: { onGo?: () => void }) {
  const duties = useQuery(dutiesQuery)
  const { items = [], reports = [], rounds = [], actions = [], waiting = [] } = duties.data ?? {}
  const count = items.length + reports.length + rounds.length + actions.length + waiting.length
  return (
    <Link {...paths.duties()} className="duties-link" activeProps={{ 'aria-current': 'page' }} onClick={onGo}>
      {text.duties.link}
      {count > 0 && (
        <>
          {' '}
          <span className="count fig" aria-hidden="true">
            {formatInteger(count)}
          </span>
          <span className="sr">{text.duties.count(formatInteger(count))}</span>
        </>
      )}
    </Link>
  )
}
