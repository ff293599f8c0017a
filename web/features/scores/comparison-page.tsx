/** All units of a province under a scheme side by side, and where the chosen one lost its points against another. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Comparison } from '#contract/schemes'
import { blocks, matchesSearch } from '#domain/unit.ts'
import { blockWords, capitalised, periodName } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb } from '../../components/period-switch.tsx'
import { Blocks, Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import type { ComparisonSearch } from '../../search.ts'
import { AgainstSection } from './against-section.tsx'
import { comparisonQuery } from './ask.ts'
import { Matrix } from './matrix.tsx'
import { basisNames, text } from './text.vi.ts'
import { useScorePeriod } from './use-period.ts'
import './comparison.css'

const words = text.comparison

export function ComparisonPage() {
  const { scheme = '' } = useParams({ strict: false }) as { scheme?: string }
  const search = useSearch({ strict: false }) as ComparisonSearch
  const period = useScorePeriod(scheme, search.ky, search.tinh)
  const asked = { scheme, parent: search.tinh, period, kind: search.khoi, points: search.diem }
  const query = useQuery({
    ...comparisonQuery(asked),
    enabled: period !== undefined,
  })
  const found = query.data
  return (
    <Page
      title={found?.title ?? words.title}
      className="comparison"
      isReal={found?.parent.fictional === false}
      footer={found && `${capitalised(found.parent.label)} · ${found.scheme.decision} · ${periodName(found.period)}`}
      thumb={period && <PeriodThumb period={period} />}
    >
      <div className="period-bar">
        {period && <PeriodSwitch period={period} />}
        <StaleNote query={query} />
        {found !== undefined && (
          <div className="end only-desk">
            <ExportMenu parts={[{ what: 'comparison', query: { ...asked, period: found.period }, picture: false }]} />
          </div>
        )}
      </div>
      <Loaded query={query} blocks={<Blocks lines={24} height={32} />} isPage>
        {(comparison) => <ComparisonOf comparison={comparison} search={search} />}
      </Loaded>
    </Page>
  )
}

function ComparisonOf({ comparison, search }: { comparison: Comparison; search: ComparisonSearch }) {
  const { scheme, parent, period, basis, bases, block } = comparison
  const [typed, setTyped] = useState('')
  const found = comparison.items.filter(({ unit }) => typed.trim() === '' || matchesSearch(unit.label, typed))
  const chosen = comparison.items.find(({ unit }) => unit.code === search['don-vi'])
  return (
    <>
      <p className="note crumb">
        <Link {...paths.scheme(scheme.code, { tinh: parent.code, ky: period })}>{scheme.indexName}</Link> (
        {scheme.decision}) / {capitalised(parent.label)}
      </p>
      <h1 className="verdict">{comparison.title}</h1>
      <p className="sub">{comparison.subtitle}</p>
      {chosen !== undefined && <AgainstSection comparison={comparison} chosen={chosen} against={search.voi} />}
      <section className="sec">
        <header>
          <h2>{words.matrix(comparison.items.length)}</h2>
          <p className="note">{words.matrixNote}</p>
        </header>
        <div className="comparison-tools">
          <Choices
            label={words.block}
            name="khoi"
            chosen={block}
            options={blocks.map((one) => ({ value: one, label: blockWords[one] }))}
          />
          {bases.length > 1 && (
            <Choices
              label={words.basis}
              name="diem"
              chosen={basis}
              options={bases.map((one) => ({ value: one, label: basisNames[one] }))}
            />
          )}
          <input
            className="control"
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        {comparison.items.length === 0 ? (
          <Empty>{words.empty}</Empty>
        ) : found.length === 0 ? (
          <Empty>{words.none(typed)}</Empty>
        ) : (
          <Matrix
            key={`${basis} ${block} ${period} ${search.nhom ?? ''}`}
            comparison={comparison}
            items={found}
            group={search.nhom}
            chosen={search['don-vi']}
          />
        )}
      </section>
    </>
  )
}
