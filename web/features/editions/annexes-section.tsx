/** What is too long for a page: each annex with its first rows, and where the whole of it stands. */
import type { Edition } from '#contract/editions'
import { ModelTable } from '../../charts/model-table.tsx'
import { WideTable } from '../../components/wide-table.tsx'
import { text } from './text.vi.ts'

const words = text.annexes
const firstRows = 20

export function AnnexesSection({ annexes }: Pick<Edition, 'annexes'>) {
  if (annexes.length === 0) return null
  return (
    <section className="sec edition-part" id="phu-luc">
      <header>
        <h2>{words.title(annexes.length)}</h2>
      </header>
      {annexes.map(({ key, table, isForWorkbookOnly }) => (
        <article key={key} className="edition-annex">
          <h3>{table.frame.title}</h3>
          <p className="note">
            {words.rows(table.rows.length)}. {isForWorkbookOnly ? words.workbookOnly : words.everywhere}
          </p>
          <details>
            <summary>{words.see}</summary>
            <div className="cv on-page">
              <WideTable label={table.frame.title}>
                <ModelTable table={{ ...table, rows: table.rows.slice(0, firstRows) }} />
              </WideTable>
            </div>
            {table.rows.length > firstRows && <p className="note">{words.first(firstRows, table.rows.length)}</p>}
          </details>
        </article>
      ))}
    </section>
  )
}
