/** The indices with their versions: what state each version is in, what it holds, and where its published scores are at hand. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SchemeList } from '#contract/schemes'
import { IndexRooms } from '../../components/index-rooms.tsx'
import { Page } from '../../components/page.tsx'
import { Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { schemesQuery } from '../../queries.ts'
import { text as shell } from '../../text/vi.ts'
import { DraftSchemeDialog } from './draft-scheme-dialog.tsx'
import { text } from './text.vi.ts'
import { VersionRow } from './versions-list.tsx'
import '../../components/stacked-table.css'
import './schemes-page.css'

const words = text.schemes

export function SchemesPage() {
  const schemes = useQuery(schemesQuery)
  return (
    <Page title={words.title} className="schemes" isReal>
      <IndexRooms />
      <Loaded query={schemes} isPage>
        {(list) => <Content list={list} />}
      </Loaded>
    </Page>
  )
}

function Content({ list }: { list: SchemeList }) {
  const [isDrafting, setDrafting] = useState(false)
  const byIndex = Map.groupBy(list.items, ({ index }) => index)
  const known = list.indices.filter(({ code }) => byIndex.has(code))
  const without = list.indices.filter(({ code }) => !byIndex.has(code))
  return (
    <>
      <h1 className="verdict">
        {words.lead(known.length, list.items.length, list.items.flatMap((scheme) => scheme.published).length)}
      </h1>
      <p className="sub">
        {words.note} <Link {...paths.indices()}>{shell.nav.indices}</Link>
      </p>
      {list.units.length > 0 && (
        <p className="draft-act">
          <button type="button" className="btn primary" onClick={() => setDrafting(true)}>
            {words.draft}
          </button>
        </p>
      )}
      {known.map(({ code, name }) => (
        <section key={code} className="sec">
          <header>
            <h2>{name}</h2>
          </header>
          <table className="stacked versions">
            <thead>
              <tr>
                <th scope="col">{words.version}</th>
                <th scope="col" className="c-state">
                  {words.state}
                </th>
                <th scope="col" className="c-valid">
                  {words.validity}
                </th>
                <th scope="col" className="c-size">
                  {words.size}
                </th>
                <th scope="col" className="c-published">
                  {words.published}
                </th>
              </tr>
            </thead>
            <tbody>
              {(byIndex.get(code) ?? [])
                .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
                .map((scheme) => (
                  <VersionRow key={scheme.code} scheme={scheme} />
                ))}
            </tbody>
          </table>
        </section>
      ))}
      {without.length > 0 && <p className="note">{words.without(without.map(({ name }) => name).join(', '))}</p>}
      {isDrafting && <DraftSchemeDialog units={list.units} indices={list.indices} onClose={() => setDrafting(false)} />}
    </>
  )
}
