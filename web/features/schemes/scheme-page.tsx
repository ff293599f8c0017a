/** Units ranked by the published score of a scheme, with what the groups add up to beside it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { SchemeRanking } from '#contract/rankings'
import { blocks } from '#domain/unit.ts'
import { blockWords, capitalised, periodName } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { Blocks, FailureNotice, Loaded, StaleNote } from '../../components/states.tsx'
import { ApiFailure } from '../../failure.ts'
import { paths } from '../../paths.ts'
import { schemeRankingQuery, schemesQuery } from '../../queries.ts'
import type { SchemeSearch } from '../../search.ts'
import { text as shell } from '../../text/vi.ts'
import { SchemeTable } from './scheme-table.tsx'
import { text } from './text.vi.ts'
import './scheme-page.css'

const words = text.ranking

export function SchemePage() {
  const { scheme = '' } = useParams({ strict: false }) as { scheme?: string }
  const search = useSearch({ strict: false }) as SchemeSearch
  const schemes = useQuery(schemesQuery)
  const published = schemes.data?.items.find((one) => one.code === scheme)?.published ?? []
  const first = published[0]
  const asked = {
    scheme,
    parent: search.tinh ?? first?.parent.code,
    period: search.ky ?? first?.period,
    kind: search.khoi,
  }
  const isKnown = schemes.data === undefined || first !== undefined
  const ranking = useQuery({ ...schemeRankingQuery(asked), enabled: asked.parent !== undefined && isKnown })
  const parts = [{ what: 'scheme' as const, query: asked, picture: false }]
  const found = ranking.data
  return (
    <Page
      title={found?.title ?? shell.nav.schemes}
      className="scheme"
      isReal={found?.parent.fictional === false}
      footer={found === undefined ? undefined : words.footer(capitalised(found.parent.label), found.scheme.decision)}
      thumbAct={<ExportMenu parts={parts} position="top-end" />}
    >
      {isKnown ? (
        <Loaded query={ranking} blocks={<Blocks lines={24} height={20} />} isPage>
          {(content) => (
            <>
              <div className="period-bar">
                <span>
                  <b>{periodName(content.period)}</b>
                  {content.scheme.asOf !== null && <> · {words.asOf(content.scheme.asOf, content.parent.fictional)}</>}
                </span>
                <StaleNote query={ranking} />
                <div className="end only-desk">
                  <Link
                    {...paths.comparison(scheme, { tinh: content.parent.code, ky: content.period, khoi: search.khoi })}
                    className="btn"
                  >
                    {words.compare}
                  </Link>
                  <ExportMenu parts={parts} />
                </div>
              </div>
              <SchemeContent ranking={content} search={search} />
            </>
          )}
        </Loaded>
      ) : (
        <FailureNotice failure={new ApiFailure('not_found', words.empty)} isPage />
      )}
    </Page>
  )
}

function SchemeContent({ ranking, search }: { ranking: SchemeRanking; search: SchemeSearch }) {
  const inherited = ranking.scheme.nodes.filter((node) => node.parent === null && node.inherited)
  return (
    <>
      <p className="note crumb">
        <Link {...paths.schemes()}>{words.back}</Link> / {ranking.scheme.decision}
      </p>
      <h1 className="verdict">{ranking.title}</h1>
      <p className="sub">{ranking.subtitle}</p>
      <section className="sec">
        <SchemeTable
          ranking={ranking}
          choices={
            <Choices
              label={words.block}
              name="khoi"
              chosen={search.khoi ?? 'all'}
              options={blocks.map((block) => ({ value: block, label: blockWords[block] }))}
            />
          }
        />
        <div className="scheme-notes note">
          {inherited.length > 0 && <p>{words.inheritedWhy(inherited.map((node) => node.name).join(', '))}</p>}
          <p>{words.differenceWhy}</p>
          <p>{words.source(ranking.scheme.source)}</p>
        </div>
      </section>
    </>
  )
}
