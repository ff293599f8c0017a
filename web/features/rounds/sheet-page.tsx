/** The scoring sheet of one unit: leaf by leaf what it says of itself, what is appraised, explained and decided. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { ScoreSheet } from '#contract/rounds'
import { capitalised } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { Page } from '../../components/page.tsx'
import { Blocks, Empty, Loaded, StaleNote } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { type RoundSheetSearch, type SheetFilter, sheetFilters } from '../../search.ts'
import { momentShort } from '../../text/moment.vi.ts'
import { sheetQuery } from './ask.ts'
import { countsOf, filtered } from './filter.ts'
import { Countdown } from './rounds-page.tsx'
import { SheetActs } from './sheet-acts.tsx'
import { SheetTable } from './sheet-table.tsx'
import { text } from './text.vi.ts'
import './sheet.css'
import './sheet-phone.css'
import './rounds.css'

const words = text.sheet
const filterWords: Record<SheetFilter, (count: number) => string> = {
  'tat-ca': words.all,
  'chua-cham': words.unscored,
  lech: words.differing,
  'giai-trinh': words.toExplain,
}

export function SheetPage() {
  const { round = '', unit = '' } = useParams({ strict: false }) as { round?: string; unit?: string }
  const { 'tieu-chi': filter = 'tat-ca' } = useSearch({ strict: false }) as RoundSheetSearch
  const query = useQuery(sheetQuery(round, unit))
  const found = query.data
  return (
    <Page
      title={found?.title ?? text.title}
      className="rounds score-sheet"
      isReal={found?.unit.fictional === false}
      footer={found && `${capitalised(found.unit.label)} · ${found.round.scheme.decision} · ${found.round.stateShown}`}
    >
      <StaleNote query={query} />
      <Loaded query={query} blocks={<Blocks lines={24} height={32} />} isPage>
        {(sheet) => <SheetOf key={sheet.unit.code} sheet={sheet} filter={filter} />}
      </Loaded>
    </Page>
  )
}

function SheetOf({ sheet, filter }: { sheet: ScoreSheet; filter: SheetFilter }) {
  const { round, unit } = sheet
  const counts = countsOf(sheet)
  const nodes = filtered(sheet, filter)
  return (
    <>
      <p className="note crumb">
        <Link {...paths.rounds()}>{text.round.crumb}</Link> /{' '}
        <Link {...paths.round(round.id)}>{text.list.name(round.scheme.indexName, round.year)}</Link> /{' '}
        {capitalised(unit.label)}
      </p>
      <h1 className="verdict">{sheet.class === null ? sheet.title : `${sheet.title}, ${sheet.class}`}</h1>
      <p className="sub">
        {round.stateShown}
        {round.countdown !== '' && ': '}
        <Countdown round={round} />
        {sheet.handedIn !== null && `. ${words.handedIn(sheet.handedIn.by, momentShort(sheet.handedIn.at))}`}
      </p>
      {sheet.locked !== '' && <p className="banner">{sheet.locked}</p>}
      {sheet.returned !== null && <p className="banner">{words.returned(sheet.returned)}</p>}
      <SheetActs sheet={sheet} />
      <div className="sheet-filter">
        <Choices
          label={words.filter}
          name="tieu-chi"
          chosen={filter}
          options={sheetFilters.map((value) => ({ value, label: filterWords[value](counts[value]) }))}
        />
      </div>
      {nodes.length === 0 ? <Empty>{words.noneLeft}</Empty> : <SheetTable sheet={sheet} nodes={nodes} />}
    </>
  )
}
