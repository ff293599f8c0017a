/** Who has handed in the month's sheet, who owes it and since when; below, the same over twelve months. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo } from 'react'
import type { CompletenessInColumns } from '#contract/completeness'
import { completenessSentence } from '#domain/completeness.vi.ts'
import { openedBoard } from '#domain/completeness-board.ts'
import { shiftPeriod } from '#domain/period.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { isLongList } from '../../components/long-list.ts'
import { Page } from '../../components/page.tsx'
import { PeriodSwitch, PeriodThumb, useToday } from '../../components/period-switch.tsx'
import { Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { completenessQuery, meQuery } from '../../queries.ts'
import type { SheetsSearch } from '../../search.ts'
import { BoardTable } from './board-table.tsx'
import { MonthList } from './month-list.tsx'
import { text } from './text.vi.ts'
import './completeness.css'

export function CompletenessPage() {
  const search = useSearch({ strict: false }) as SheetsSearch
  const today = useToday()
  const month = search.ky?.length === 7 && !search.ky.includes('Q') ? search.ky : shiftPeriod(today.slice(0, 7), -1)
  const me = useQuery(meQuery)
  const board = useQuery(completenessQuery({ parent: search.tinh, from: shiftPeriod(month, -11), to: month }))
  const own = me.data?.home.unit
  return (
    <Page title={text.title(month)} className="board" thumb={<PeriodThumb period={month} />}>
      <div className="period-bar">
        <PeriodSwitch period={month} kinds={['month']} />
        <StaleNote query={board} />
        <div className="end">
          <ExportMenu
            parts={[{ what: 'completeness', query: { parent: search.tinh, period: month }, picture: false }]}
          />
          <Link {...paths.reports({ tinh: search.tinh })} className="btn only-desk">
            {text.reports}
          </Link>
          {me.data?.acts.includes('enter_figures') && (
            <Link {...paths.imports({ 'don-vi': own?.code, thang: month })} className="btn only-desk">
              {text.importFile}
            </Link>
          )}
          {own != null && (
            <Link {...paths.sheet(own.code, month)} className="btn primary">
              {text.own}
            </Link>
          )}
        </div>
      </div>
      <div className={board.isPlaceholderData ? 'is-old' : ''} aria-busy={board.isPlaceholderData}>
        <Loaded query={board} isPage>
          {(content) => <Board answer={content} search={search} />}
        </Loaded>
      </div>
    </Page>
  )
}

function Board({ answer, search }: { answer: CompletenessInColumns; search: SheetsSearch }) {
  const board = useMemo(() => openedBoard(answer), [answer])
  const month = board.months.at(-1)
  // Of thousands of units the month comes first, the year below it when nothing else waits.
  const isWhole = useDeferredValue(true, !isLongList(board.rows.length))
  const named = useDeferredValue(search.tim)
  if (month === undefined) return null
  return (
    <>
      <h1 className="verdict">{completenessSentence(month.month, month)}</h1>
      <p className="sub">
        {capitalised(board.parent.label)}. {month.due === null ? text.noDue : text.due(month.due)} {text.note}
      </p>
      {month.expected === 0 ? (
        <Empty>{text.none}</Empty>
      ) : (
        <MonthList board={board} month={month.month} words={named} />
      )}
      {isWhole && board.months.some((one) => one.expected > 0) && <BoardTable board={board} named={named} />}
    </>
  )
}
