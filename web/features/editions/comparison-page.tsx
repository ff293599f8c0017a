/** What differs between an edition and the numbers of now, or another edition: number by number, and text by text. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { EditionComparison } from '#contract/editions'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded, StaleNote } from '../../components/states.tsx'
import type { EditionComparisonSearch } from '../../meeting-search.ts'
import { paths } from '../../paths.ts'
import { momentName } from '../../text/moment.vi.ts'
import { comparisonQuery } from './ask.ts'
import { comparisonText as words } from './comparison.vi.ts'
import { ComparisonWays } from './comparison-section.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import { text } from './text.vi.ts'
import { Paragraphs } from './text-block.tsx'
import '../../components/stacked-table.css'
import './editions.css'

export function ComparisonPage() {
  const { edition: id = '' } = useParams({ strict: false })
  const { voi: against = 'now' } = useSearch({ strict: false }) as EditionComparisonSearch
  const query = useQuery(comparisonQuery(id, against))
  const found = query.data
  return (
    <Page
      title={found ? found.title : words.title}
      className="edition-comparison"
      footer={found && capitalised(found.edition.unit.label)}
      isReal={found?.edition.unit.fictional === false}
    >
      <Loaded query={query} isPage>
        {(content) => (
          <>
            <div className="period-bar">
              <Link {...paths.edition(content.edition.id)}>{text.named(content.edition)}</Link>
              <StaleNote query={query} />
            </div>
            <Found found={content} against={against} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Found({ found, against }: { found: EditionComparison; against: 'now' | number }) {
  const { changes, texts, sameNumbers, asOf, edition, title } = found
  const isFigure = ({ what }: EditionComparison['changes'][number]) =>
    what.some((kind) => kind !== 'place' && kind !== 'status' && kind !== 'assessment')
  const figures = changes.filter(isFigure)
  const following = changes.filter((change) => !isFigure(change))
  return (
    <>
      <h1 className="verdict">{title}</h1>
      <p className="sub">{words.sub(sameNumbers, momentName(asOf))}</p>
      <ComparisonWays edition={edition} against={against} />
      {changes.length + texts.length === 0 && <Empty>{words.nothing}</Empty>}
      {figures.length > 0 && (
        <Part title={words.figures(figures.length)} note={words.figuresNote}>
          <ComparisonTable changes={figures} />
        </Part>
      )}
      {following.length > 0 && (
        <Part title={words.following(following.length)} note={words.followingNote}>
          <ComparisonTable changes={following} />
        </Part>
      )}
      {texts.length > 0 && (
        <Part title={words.texts(texts.length)} note={words.textsNote}>
          {texts.map(({ key, heading, before, after }) => (
            <article key={key} className="comparison-text">
              <h3>{heading}</h3>
              <p className="note">{words.before}</p>
              {before === '' ? <p className="muted">{words.empty}</p> : <Paragraphs words={before} />}
              <p className="note">{words.after}</p>
              {after === '' ? <p className="muted">{words.empty}</p> : <Paragraphs words={after} />}
            </article>
          ))}
        </Part>
      )}
    </>
  )
}

function Part({ title, note, children }: { title: string; note: string; children: React.ReactNode }) {
  return (
    <section className="sec edition-part">
      <header>
        <h2>{title}</h2>
        <p className="note">{note}</p>
      </header>
      {children}
    </section>
  )
}
