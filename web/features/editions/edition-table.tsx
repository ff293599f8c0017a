/** Editions as rows: of which period, how final, by whom and when, and the mark by which a file is known to be of it. */
import { Link } from '@tanstack/react-router'
import type { EditionItem, EditionList } from '#contract/editions'
import { periodName } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { text } from './text.vi.ts'

const words = text.list

export function EditionTable({ list }: { list: EditionList }) {
  return (
    <table className="edition-table stacked">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col">{words.columns.state}</th>
          <th scope="col">{words.columns.made}</th>
          <th scope="col">{words.columns.frozen}</th>
          <th scope="col">{words.columns.hash}</th>
          <th scope="col">
            <span className="sr">{words.present}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((item) => (
          <EditionRow key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function EditionRow({ item }: { item: EditionItem }) {
  const isFrozen = item.state === 'frozen'
  return (
    <tr>
      <th scope="row">
        <Link {...paths.edition(item.id)}>{periodName(item.period)}</Link>
      </th>
      <td className={isFrozen ? 'is-frozen' : ''}>{text.standing(item)}</td>
      <td data-label={words.columns.made}>{words.by(momentName(item.createdAt), item.createdBy)}</td>
      <td data-label={words.columns.frozen}>
        {item.frozenAt === null ? (
          <span className="muted">{words.notFrozen}</span>
        ) : (
          words.by(momentName(item.frozenAt), item.frozenBy)
        )}
      </td>
      <td data-label={words.columns.hash}>
        {item.sha256 === null ? (
          <span className="muted">–</span>
        ) : (
          <code className="fig" title={item.sha256}>
            {text.hash(item.sha256)}
          </code>
        )}
      </td>
      <td className="act">
        <Link {...paths.presentation(item.id)} className="btn small" aria-label={words.presentOf(item)}>
          {words.present}
        </Link>
      </td>
    </tr>
  )
}
