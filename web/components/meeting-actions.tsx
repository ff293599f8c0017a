/**
 * What meetings decided and is still to be done, in a few lines on the page of a province or a unit: the most urgent first,
 * and the way to all. Nothing at all where nothing was decided, or where it is not the reader's to know.
 */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ActionItem, ActionList } from '#contract/actions'
import type { UnitName } from '#contract/units'
import { openActionsWords } from '#domain/meeting-action.vi.ts'
import { dateName } from '#domain/wording.vi.ts'
import { actionsAsked, actionsQuery } from '../meeting-actions.ts'
import { paths } from '../paths.ts'
import { text } from '../text/vi.ts'
import { ActionStandingMark } from './action-standing.tsx'
import { useSeesDrafts } from './use-sees-drafts.ts'
import './meeting-actions.css'

const most = 5
const words = text.meetingActions

type MeetingActionsProps = { unit: Pick<UnitName, 'code' | 'kind'> }

export function MeetingActions({ unit }: MeetingActionsProps) {
  const mayAsk = useSeesDrafts(unit)
  const list = useQuery({ ...actionsQuery(actionsAsked(unit)), enabled: mayAsk }).data
  return <MeetingActionsOf unit={unit} list={list} />
}

/** The same of a list that was asked for before. */
export function MeetingActionsOf({ unit, list }: MeetingActionsProps & { list: ActionList | undefined }) {
  if (list === undefined || list.items.length === 0) return null
  const open = list.items.filter(({ state }) => state === 'open').slice(0, most)
  const ofMany = unit.kind === 'province'
  return (
    <section className="sec meeting-actions">
      <header>
        <h2>{(ofMany ? words.ofMeeting : words.forUnit)(openActionsWords(list.open, list.late))}</h2>
      </header>
      {open.length > 0 && (
        <ul>
          {open.map((action) => (
            <ActionLine key={action.id} action={action} isOfMany={ofMany} />
          ))}
        </ul>
      )}
      <p className="note">
        <Link {...paths.actions({ 'don-vi': unit.code, 'viec-nao': open.length === 0 ? 'tat-ca' : undefined })}>
          {wayOf(list, open.length)}
        </Link>
      </p>
    </section>
  )
}

function wayOf({ open }: ActionList, shown: number): string {
  return open > shown ? words.allOpen(open) : words.all
}

function ActionLine({ action, isOfMany }: { action: ActionItem; isOfMany: boolean }) {
  const { unit, issue, owner, due, result } = action
  return (
    <li>
      <span className="action-standing">
        <ActionStandingMark {...action} />
        <span className="note">{due === null ? words.noDue : words.due(dateName(due))}</span>
      </span>
      <span className="action-issue">
        {issue}
        {result !== '' && <span className="note">{words.result(result)}</span>}
      </span>
      <span className="action-owner">
        {isOfMany && unit.kind !== 'province' && <Link {...paths.unit(unit.code)}>{unit.label}</Link>}
        <span className="note">{owner}</span>
      </span>
    </li>
  )
}
