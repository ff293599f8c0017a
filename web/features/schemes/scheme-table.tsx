/** The published scores as a table: total, groups, what the groups add up to, and the difference. */
import { type ReactNode, useState } from 'react'
import type { SchemeRanking } from '#contract/rankings'
import { matchesSearch } from '#domain/unit.ts'
import { useGrowing } from '../../components/use-growing.ts'
import { usePrinting } from '../../components/use-printing.ts'
import { SchemeRow } from './scheme-row.tsx'
import { text } from './text.vi.ts'

const words = text.ranking

export function SchemeTable({ ranking, choices }: { ranking: SchemeRanking; choices: ReactNode }) {
  const [typed, setTyped] = useState('')
  const groups = ranking.scheme.nodes.filter((node) => node.parent === null)
  const [picked, setPicked] = useState(groups.find((group) => !group.inherited)?.code ?? '')
  const rows = ranking.items.filter((row) => typed.trim() === '' || matchesSearch(row.unit.label, typed))
  const drawn = useGrowing(rows.length, usePrinting())
  return (
    <>
      <div className="scheme-tools">
        {choices}
        <input
          className="control"
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <span className="note" role="status">
          {words.found(rows.length, ranking.items.length)}
        </span>
        <select
          className="control only-phone"
          aria-label={words.choose}
          value={picked}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          {groups.map((group) => (
            <option key={group.code} value={group.code}>
              {group.name}
            </option>
          ))}
        </select>
      </div>
      <table className="scheme-table">
        <caption className="sr">{ranking.title}</caption>
        <thead>
          <tr>
            <th scope="col" className="c-place r">
              {words.place}
            </th>
            <th scope="col" className="c-unit">
              {words.unit}
            </th>
            <th scope="col" className="c-total r">
              {words.published}
            </th>
            {groups.map((group) => (
              <th scope="col" key={group.code} className={group.code === picked ? 'c-group r picked' : 'c-group r'}>
                {group.name}
                <small className="fig">
                  {group.maximum !== null && words.ofMaximum(group.maximum)}
                  {group.inherited && `, ${words.inherited}`}
                </small>
              </th>
            ))}
            <th scope="col" className="c-sum r">
              {words.computed}
            </th>
            <th scope="col" className="c-difference r">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((row) => (
            <SchemeRow
              key={row.unit.code}
              row={row}
              groups={groups}
              picked={picked}
              scheme={ranking.scheme.code}
              period={ranking.period}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="note">{words.none(typed)}</p>}
    </>
  )
}
