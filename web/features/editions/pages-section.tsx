/** The pages of a meeting as they will be shown: question, finding, drawing with its table, sentences, and the text that stands there. */

import { useState } from 'react'
import type { Edition } from '#contract/editions'
import type { Chart, Table } from '#domain/chart.ts'
import { ChartView } from '../../charts/chart-view.tsx'
import { ModelTable } from '../../charts/model-table.tsx'
import { useNear } from '../../components/use-near.ts'
import { WideTable } from '../../components/wide-table.tsx'
import { text } from './text.vi.ts'
import { TextBlock } from './text-block.tsx'
import type { TextDesk } from './use-texts.ts'

const words = text.pages

export type PageOf = Edition['pages'][number]

export const pageId = (key: string) => `trang-${key}`

/** Rows of a table that stands alone, before the rest is asked for. */
const firstRows = 12
const rowHeight = 34
const plotHeight = 340

type PagesSectionProps = { edition: Edition; desk: TextDesk }

export function PagesSection({ edition, desk }: PagesSectionProps) {
  return (
    <section className="sec edition-part" id="trang-hop">
      <header>
        <h2>{words.title(edition.pages.length)}</h2>
        <p className="note">{words.note}</p>
      </header>
      {edition.pages.map((page, index) => (
        <PageArticle key={page.key} page={page} at={index + 1} edition={edition} desk={desk} />
      ))}
    </section>
  )
}

type PageArticleProps = PagesSectionProps & { page: PageOf; at: number }

function PageArticle({ page, at, edition, desk }: PageArticleProps) {
  const { frame, question, lines, notes } = page
  const own = edition.texts.find(({ key }) => key === page.text)
  return (
    <article className="edition-page" id={pageId(page.key)} tabIndex={-1}>
      <div className="edition-page-head">
        <p className="note">
          <span className="fig">{at}</span>
          {question !== frame.title && ` · ${question}`}
        </p>
        <h3>{frame.title}</h3>
        {frame.subtitle !== '' && <p className="note">{frame.subtitle}</p>}
      </div>
      <Shown page={page} />
      {lines.length > 0 && (
        <ul className="edition-lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {own !== undefined && <TextBlock text={own} desk={desk} mayWrite={edition.mayPrepare} />}
      {(notes !== '' || frame.source !== '') && (
        <details className="edition-notes">
          <summary>{words.notes}</summary>
          {notes.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences never move
            <p key={index}>{line}</p>
          ))}
          {frame.source !== '' && <p>{words.source(frame.source)}</p>}
        </details>
      )}
    </article>
  )
}

/** Drawn when it comes near: a pack may hold thousands of rows. */
function Shown({ page: { chart, table } }: { page: PageOf }) {
  const [near, isNear] = useNear<HTMLDivElement>()
  if (chart === null && table === null) return null
  const rows = chart !== null && 'rows' in chart ? chart.rows.length : Math.min(firstRows, table?.rows.length ?? 0)
  const height = chart !== null && !('rows' in chart) ? plotHeight : (rows + 2) * rowHeight
  return (
    <div ref={near} className="edition-shown" style={isNear ? undefined : { minHeight: height }}>
      {isNear && chart !== null && <Drawn chart={chart} table={table} />}
      {isNear && chart === null && table !== null && <LongTable table={table} />}
    </div>
  )
}

/** A heat map has as many columns as there are indicators: more than a phone is wide. */
function Drawn({ chart, table }: { chart: Chart; table: Table | null }) {
  const drawn = <ChartView chart={chart} scale="page" table={table} />
  return chart.kind === 'heat' ? <WideTable label={words.picture(chart.frame.title)}>{drawn}</WideTable> : drawn
}

function LongTable({ table }: { table: Table }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = table.rows.length > firstRows
  const rows = isWhole ? table.rows : table.rows.slice(0, firstRows)
  return (
    <div className="cv on-page">
      <WideTable label={table.frame.title}>
        <ModelTable table={{ ...table, rows }} />
      </WideTable>
      {isLong && (
        <button type="button" className="btn small below" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewRows : words.allRows(table.rows.length)}
        </button>
      )}
    </div>
  )
}
