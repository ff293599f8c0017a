/** The versions of one index, latest first: what state each is in, and where its tree, scores and changes are. */
import { Link } from '@tanstack/react-router'
import type { SchemeList } from '#contract/schemes'
import { formatShortest } from '#domain/measure.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { stateWords } from './editing-text.vi.ts'
import { text } from './text.vi.ts'

type Version = SchemeList['items'][number]
const words = text.schemes

export function VersionRow({ scheme }: { scheme: Version }) {
  const parents = new Set(scheme.nodes.map(({ parent }) => parent))
  const leaves = scheme.nodes.filter(({ code }) => !parents.has(code)).length
  const points = formatShortest(Math.round(scheme.maximum * 10 ** scheme.decimals), scheme.decimals)
  return (
    <tr>
      <th scope="row">
        <Link {...paths.schemeTree(scheme.code)}>{scheme.name}</Link>
        <span className="note">
          {scheme.decision}
          {scheme.unit !== null && ` · ${capitalised(scheme.unit.label)}`}
        </span>
      </th>
      <td data-label={words.state}>{stateWords[scheme.state]}</td>
      <td data-label={words.validity}>{words.valid(scheme.validFrom, scheme.validTo)}</td>
      <td data-label={words.size} className="fig">
        {words.leaves(leaves, points)}
      </td>
      <td data-label={words.published}>
        {scheme.published.length === 0 && <span className="note">{words.none}</span>}
        {scheme.published.map(({ parent, period, units }) => (
          <Link
            key={`${parent.code} ${period}`}
            className="published-link"
            {...paths.scheme(scheme.code, { tinh: parent.code, ky: period })}
          >
            {words.open(capitalised(parent.label), period, units)}
          </Link>
        ))}
        {scheme.state !== 'draft' && (
          <Link className="published-link" {...paths.comparison(scheme.code)}>
            {words.compareUnits}
          </Link>
        )}
      </td>
    </tr>
  )
}
