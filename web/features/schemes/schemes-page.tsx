/** The index schemes: what each is made of, and where its published scores are at hand. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SchemeItem } from '#contract/schemes'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { schemesQuery } from '../../queries.ts'
import { text as shell } from '../../text/vi.ts'
import { SchemeTree } from './scheme-tree.tsx'
import { text } from './text.vi.ts'
import './schemes-page.css'

const words = text.schemes

export function SchemesPage() {
  const schemes = useQuery(schemesQuery)
  return (
    <Page title={words.title} className="schemes" isReal>
      <Loaded query={schemes} isPage>
        {({ items }) => (
          <>
            <h1 className="verdict">{words.lead(items.length, items.flatMap((scheme) => scheme.published).length)}</h1>
            <p className="sub">{words.note}</p>
            <p className="acts">
              <Link {...paths.indices()} className="btn">
                {shell.nav.indices}
              </Link>
            </p>
            {items.map((scheme) => (
              <Scheme key={scheme.code} scheme={scheme} />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Scheme({ scheme }: { scheme: SchemeItem }) {
  return (
    <section className="sec">
      <header>
        <h2>{scheme.name}</h2>
        <p className="note">
          {scheme.decision}. {words.valid(scheme.validFrom, scheme.validTo)}
        </p>
      </header>
      <div className="grid">
        <div className="schemes-published">
          <h3>{words.published}</h3>
          {scheme.published.length === 0 && <p className="note">{words.none}</p>}
          <ul>
            {scheme.published.map(({ parent, period, units }) => (
              <li key={`${parent.code} ${period}`}>
                <Link {...paths.scheme(scheme.code, { tinh: parent.code, ky: period })} className="btn primary">
                  {words.open(capitalised(parent.label), period, units)}
                </Link>
              </li>
            ))}
          </ul>
          <p className="note">{text.ranking.source(scheme.source)}</p>
        </div>
        <SchemeTree nodes={scheme.nodes} />
      </div>
    </section>
  )
}
