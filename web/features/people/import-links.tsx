/** The links of everybody just created, once: to copy, or to keep as a file and hand out. */

import type { AccountImportAnswer } from '#contract/accounts'
import { downloadText } from '../../clipboard.ts'
import { ColumnHeads } from '../../components/column-heads.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { momentName } from '../../text/moment.vi.ts'
import { peopleText } from '../../text/people.vi.ts'
import { tableText } from './import-text.ts'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'

const words = text.importing

export function ImportLinks({ made }: { made: AccountImportAnswer }) {
  const rows = made.links.map(({ displayName, username, link }) => [
    displayName,
    username,
    `${window.location.origin}${link.path}`,
    momentName(link.expiresAt),
  ])
  return (
    <>
      <p className="sub">{words.linksLead}</p>
      <p className="acts people-acts">
        <CopyButton
          value={rows.map((row) => row.join('\t')).join('\n')}
          label={words.copyAll(rows.length)}
          className="btn primary"
        />
        <button
          type="button"
          className="btn"
          onClick={() => downloadText(tableText([words.linkColumns, ...rows]), words.linksName, 'text/csv')}
        >
          {words.downloadLinks}
        </button>
      </p>
      <table className="stacked import-links">
        <caption className="sr">{words.linksCaption}</caption>
        <ColumnHeads names={words.linkColumns} />
        <tbody>
          {rows.map(([name = '', username = '', address = '', until = '']) => (
            <tr key={username}>
              <th scope="row">{name}</th>
              <td data-label={words.linkColumns[1]}>{username}</td>
              <td>
                <code>{address}</code> <CopyButton value={address} name={peopleText.copyName(words.linkOf(name))} />
              </td>
              <td data-label={words.linkColumns[3]}>{until}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
