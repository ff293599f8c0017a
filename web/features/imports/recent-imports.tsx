/** What was imported before: state, content, who and when; each opens, and what stands can be taken back. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ImportSummary } from '#contract/imports'
import { Empty, Loaded } from '../../components/states.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { paths } from '../../paths.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { importListQuery } from './imports-api.ts'
import { contentSentence } from './sentences.vi.ts'
import { text } from './text.vi.ts'
import { UndoDialog } from './undo-dialog.tsx'

const words = text.recent

export function RecentImports({ unit, say }: { unit: string; say: (sentence: string) => void }) {
  const imports = useQuery(importListQuery(unit))
  const [undoing, setUndoing] = useState<ImportSummary | null>(null)
  return (
    <section className="sec import-recent">
      <header>
        <h2>{words.title}</h2>
      </header>
      <Loaded query={imports}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{words.none}</Empty>
          ) : (
            <WideTable label={words.title}>
              <table className="stack-on-phone">
                <thead>
                  <tr>
                    <th scope="col">{words.columns.file}</th>
                    <th scope="col">{words.columns.what}</th>
                    <th scope="col">{words.columns.who}</th>
                    <th scope="col">{words.columns.state}</th>
                    <th scope="col">
                      <span className="sr">{words.columns.act}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((item) => (
                    <ImportRow key={item.id} item={item} undo={() => setUndoing(item)} />
                  ))}
                </tbody>
              </table>
            </WideTable>
          )
        }
      </Loaded>
      {undoing !== null && <UndoDialog summary={undoing} close={() => setUndoing(null)} say={say} />}
    </section>
  )
}

function ImportRow({ item, undo }: { item: ImportSummary; undo: () => void }) {
  const at = item.undoneAt ?? item.committedAt ?? item.createdAt
  return (
    <tr>
      <th scope="row">
        <Link {...paths.imports({ lan: item.id })} aria-label={words.open(item.file.name)}>
          {item.file.name}
        </Link>
      </th>
      <td>{contentSentence(item)}</td>
      <td>{item.createdBy}</td>
      <td>
        {stateWords(item)} <small className="nb fig muted">{momentShort(at)}</small>
      </td>
      <td className="r">
        {item.state === 'committed' && (
          <button type="button" className="btn small" aria-label={words.undo(item.file.name)} onClick={undo}>
            {text.undo.confirm}
          </button>
        )}
      </td>
    </tr>
  )
}

function stateWords({ state, undo }: ImportSummary): string {
  return undo !== null && undo.kept > 0 ? words.undoneInPart(undo.kept) : words.states[state]
}
