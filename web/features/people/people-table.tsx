/** One person per row; the name opens their page. A long list is drawn a hundred at a time. */

import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { AccountItem } from '#contract/accounts'
import { roleWords } from '#domain/wording.vi.ts'
import { ColumnHeads } from '../../components/column-heads.tsx'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { standingOf } from './standing.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import '../../components/whole-row.css'

const atOnce = 100

type PeopleTableProps = { people: readonly AccountItem[]; mode: 'sample' | 'production' }

export function PeopleTable({ people, mode }: PeopleTableProps) {
  const [drawn, setDrawn] = useState(atOnce)
  const rest = people.length - drawn
  return (
    <>
      <table className="people-table stacked whole-row">
        <caption className="sr">{text.title}</caption>
        <ColumnHeads names={text.columns} />
        <tbody>
          {people.slice(0, drawn).map((account) => (
            <PersonRow key={account.id} account={account} mode={mode} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <p className="acts">
          <button type="button" className="btn" onClick={() => setDrawn(drawn + atOnce)}>
            {text.more(Math.min(rest, atOnce))}
          </button>
        </p>
      )}
    </>
  )
}

function PersonRow({ account, mode }: { account: AccountItem; mode: 'sample' | 'production' }) {
  const standing = standingOf(account, mode)
  const needsLook = standing === 'expired' || standing === 'disabled'
  return (
    <tr>
      <th scope="row">
        <Link {...paths.person(account.id)}>{account.displayName}</Link>
        <span className="note people-username">{account.username}</span>
      </th>
      <td>
        <ul>
          {account.roles.map(({ role, unit }) => (
            <li key={`${role} ${unit.code}`}>
              {roleWords[role]}, {unit.label}
            </li>
          ))}
        </ul>
      </td>
      <td className={needsLook ? 'people-look' : undefined}>
        {text.standing[standing]}
        {account.invitation !== null && (
          <span className="note people-username">{text.until(momentName(account.invitation.expiresAt))}</span>
        )}
      </td>
      <td data-label={text.columns[3]}>
        {account.lastSignInAt === null ? <span className="muted">{text.never}</span> : momentName(account.lastSignInAt)}
      </td>
      <td data-label={text.columns[4]}>
        {account.secondFactor ? text.factorOn : <span className="muted">{text.factorOff}</span>}
      </td>
    </tr>
  )
}
