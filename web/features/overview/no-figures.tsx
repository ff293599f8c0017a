/** What stands in the place of the overview in a period without figures. */
import { Link } from '@tanstack/react-router'
import type { Overview } from '#contract/overview'
import { Banner } from '../../components/banner.tsx'
import { paths } from '../../paths.ts'
import type { OverviewSearch } from '../../search.ts'
import { ReportingStrip } from './reporting-strip.tsx'
import { text } from './text.vi.ts'

/** A period without a single figure: said once, with the way to the last one that has some, and who has reported. */
export function NoFigures({ overview, search }: { overview: Overview; search: OverviewSearch }) {
  const { instead } = overview
  return (
    <>
      <h1 className="verdict">{overview.verdict.lead}</h1>
      <Banner>
        {text.instead(overview.period)}{' '}
        {instead === null && search.ky === undefined ? (
          <Link {...paths.sheets({ tinh: search.tinh })}>{text.seeSheets}</Link>
        ) : (
          <Link {...paths.overview({ ...search, ky: instead ?? undefined })}>
            {instead === null ? text.seeLatest : text.seeInstead(instead)}
          </Link>
        )}
      </Banner>
      <div className="no-figures">
        <ReportingStrip overview={overview} />
      </div>
    </>
  )
}
