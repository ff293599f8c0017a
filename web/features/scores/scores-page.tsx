/** One unit under one scheme: what was lost and where, computed beside published, down to the counts of each leaf. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ScoreLine, Scores } from '#contract/schemes'
import { capitalised, periodName } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb } from '../../components/period-switch.tsx'
import { Blocks, Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import type { ScoresSearch } from '../../search.ts'
import { scoresQuery } from './ask.ts'
import { LeafForm } from './leaf-form.tsx'
import { LossList } from './loss-list.tsx'
import { ScoreSums } from './score-sums.tsx'
import { ScoreTable } from './score-table.tsx'
import { text } from './text.vi.ts'
import { useScorePeriod } from './use-period.ts'
import './scores.css'

const words = text.scores

export function ScoresPage() {
  const { scheme = '', unit = '' } = useParams({ strict: false }) as { scheme?: string; unit?: string }
  const search = useSearch({ strict: false }) as ScoresSearch
  const period = useScorePeriod(scheme, search.ky)
  const query = useQuery({ ...scoresQuery(scheme, unit, period), enabled: period !== undefined })
  const found = query.data
  return (
    <Page
      title={found?.title ?? words.schemes}
      className="scores"
      isReal={found?.unit.fictional === false}
      footer={found && `${capitalised(found.unit.label)} · ${found.scheme.decision} · ${periodName(found.period)}`}
      thumb={period && <PeriodThumb period={period} />}
    >
      <div className="period-bar">
        {period && <PeriodSwitch period={period} />}
        <StaleNote query={query} />
        {found !== undefined && (
          <div className="end">
            <Link
              {...paths.comparison(scheme, { tinh: found.parent?.code, ky: found.period, 'don-vi': found.unit.code })}
              className="btn"
            >
              {words.compare}
            </Link>
            <ExportMenu parts={[{ what: 'scores', query: { scheme, unit, period: found.period }, picture: false }]} />
          </div>
        )}
      </div>
      <Loaded query={query} blocks={<Blocks lines={20} height={32} />} isPage>
        {(scores) => <ScoresOf scores={scores} />}
      </Loaded>
    </Page>
  )
}

function ScoresOf({ scores }: { scores: Scores }) {
  const [entered, setEntered] = useState<ScoreLine>()
  const { scheme, unit, period } = scores
  return (
    <>
      <p className="note crumb">
        <Link {...paths.scheme(scheme.code, { tinh: scores.parent?.code, ky: period })}>{scheme.indexName}</Link> (
        {scheme.decision}) / <Link {...paths.unit(unit.code, period)}>{capitalised(unit.label)}</Link>
      </p>
      <h1 className="verdict">{scores.title}</h1>
      <p className="sub">{words.sub(scheme.name, scheme.roundedAt === 'leaf')}</p>
      <ScoreSums scores={scores} />
      <div className="grid scores-body">
        <ScoreTable scores={scores} onEnter={scores.mayEnter ? setEntered : undefined} />
        <LossList scores={scores} />
      </div>
      {entered !== undefined && <LeafForm scores={scores} line={entered} onClose={() => setEntered(undefined)} />}
    </>
  )
}
