/** What meetings decided: of a province all that its meetings gave to whom, of a unit what was given to it. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ActionList } from '#contract/actions'
import type { UnitItem } from '#contract/units'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { Choices } from '../../components/choices.tsx'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { actionsAsked, actionsQuery } from '../../meeting-actions.ts'
import { type ActionsFilter, type ActionsSearch, actionsFilters } from '../../meeting-search.ts'
import { meQuery, unitsQuery } from '../../queries.ts'
import { text as shared } from '../../text/vi.ts'
import { unitsWithin } from '../../units-within.ts'
import { ActionForm } from './action-form.tsx'
import { ActionTable, type Dialog } from './action-table.tsx'
import { ReopenForm, ReportForm } from './report-form.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './actions.css'

export function ActionsPage() {
  const search = useSearch({ strict: false }) as ActionsSearch
  const me = useQuery(meQuery).data
  const units = useQuery(unitsQuery({})).data?.items
  const working = me?.roles.filter(({ role }) => role !== 'administrator') ?? []
  const reach = unitsWithin(
    units ?? [],
    working.map((role) => role.unit.code),
  )
  const code = working.length === 0 ? undefined : (search['don-vi'] ?? me?.home.unit?.code ?? reach[0]?.code)
  const unit = units?.find((one) => one.code === code)
  const asked = code === undefined ? { unit: '' } : actionsAsked({ code, kind: unit?.kind ?? 'ward' })
  const query = useQuery({ ...actionsQuery(asked), enabled: code !== undefined && units !== undefined })
  const list = query.data
  return (
    <Page
      title={list ? text.lead(list) : text.title}
      className="actions"
      footer={list && capitalised(list.of.label)}
      paper={list && shared.paper.today(capitalised(list.of.label), text.title, dateName(list.today))}
      isReal={list?.of.fictional === false}
    >
      <Bar reach={reach} code={code} filter={search['viec-nao'] ?? 'chua-xong'} />
      {me !== undefined && units !== undefined && code === undefined ? (
        <>
          <h1 className="verdict">{text.title}</h1>
          <Empty>{working.length === 0 ? text.notYours : text.choose}</Empty>
        </>
      ) : (
        <Loaded query={query} isPage>
          {(content) => <Actions key={content.of.code} list={content} search={search} />}
        </Loaded>
      )}
    </Page>
  )
}

/** Whose actions, and which of them; a unit is asked for only of those who see several. */
function Bar({ reach, code, filter }: { reach: UnitItem[]; code: string | undefined; filter: ActionsFilter }) {
  const go = useNavigate()
  const choose = (chosen: string | undefined) =>
    void go({
      to: '.',
      search: (now: object) => ({ ...now, 'don-vi': chosen, 'tai-lieu': undefined }),
      replace: true,
      resetScroll: false,
    })
  return (
    <div className="filters">
      {reach.length > 1 && <UnitPicker label={text.unit} units={reach} chosen={code} onChoose={choose} />}
      <Choices
        label={text.filter}
        name="viec-nao"
        chosen={filter}
        options={actionsFilters.map((value) => ({ value, label: text.filters[value] }))}
      />
    </div>
  )
}

function Actions({ list, search }: { list: ActionList; search: ActionsSearch }) {
  const { 'viec-nao': filter = 'chua-xong', 'tai-lieu': edition } = search
  const [dialog, setDialog] = useState<Dialog>()
  const [isNew, setNew] = useState(false)
  const close = () => setDialog(undefined)
  const items = list.items.filter(({ state }) => filter === 'tat-ca' || (state === 'open') === (filter === 'chua-xong'))
  return (
    <>
      <h1 className="verdict">{text.lead(list)}</h1>
      <p className="sub">{list.of.kind === 'province' ? text.ofMeeting : text.forUnit}</p>
      {list.mayDecide && (
        <p className="acts action-add">
          <button type="button" className="btn primary" onClick={() => setNew(true)}>
            {text.add}
          </button>
        </p>
      )}
      {items.length === 0 ? (
        <Empty>{list.items.length === 0 ? text.none : text.nothing[filter]}</Empty>
      ) : (
        <ActionTable of={list.of.code} items={items} onOpen={setDialog} />
      )}
      {list.left > 0 && filter !== 'chua-xong' && <p className="note">{text.left(list.left)}</p>}
      {isNew && <ActionForm list={list} edition={edition ?? null} onClose={() => setNew(false)} />}
      {dialog?.kind === 'edit' && <ActionForm list={list} action={dialog.action} onClose={close} />}
      {dialog?.kind === 'report' && <ReportForm action={dialog.action} onClose={close} />}
      {dialog?.kind === 'reopen' && <ReopenForm action={dialog.action} onClose={close} />}
    </>
  )
}
