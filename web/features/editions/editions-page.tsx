/** The meetings of a unit: what was drawn up for them, newest first, and the way to the next one. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { EditionList } from '#contract/editions'
import type { UnitItem } from '#contract/units'
import { capitalised } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { UnitPicker } from '../../components/unit-picker.tsx'
import { editionsQuery } from '../../editions.ts'
import type { EditionsSearch } from '../../meeting-search.ts'
import { meQuery, unitsQuery } from '../../queries.ts'
import { unitsWithin } from '../../units-within.ts'
import { EditionTable } from './edition-table.tsx'
import { NewEdition } from './new-edition.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import '../../components/forms.css'
import './editions.css'

const words = text.list

export function EditionsPage() {
  const search = useSearch({ strict: false }) as EditionsSearch
  const me = useQuery(meQuery).data
  const units = useQuery(unitsQuery({})).data?.items
  const working = me?.roles.filter(({ role }) => role !== 'administrator') ?? []
  const codes = working.map((role) => role.unit.code)
  const reach = unitsWithin(units ?? [], codes).filter(({ kind }) => kind !== 'department')
  const code = working.length === 0 ? undefined : (search['don-vi'] ?? ownOf(reach, me?.home.unit?.code))
  const query = useQuery({ ...editionsQuery(code ?? ''), enabled: code !== undefined })
  const list = query.data
  return (
    <Page
      title={list ? words.lead(list) : text.title}
      className="editions"
      footer={list && capitalised(list.unit.label)}
      isReal={list?.unit.fictional === false}
    >
      {reach.length > 1 && <Bar reach={reach} code={code} />}
      {me !== undefined && units !== undefined && code === undefined ? (
        <>
          <h1 className="verdict">{text.title}</h1>
          <Empty>{working.length === 0 ? words.notYours : words.choose}</Empty>
        </>
      ) : (
        <Loaded query={query} isPage>
          {(content) => <Editions key={content.unit.code} list={content} asked={search.ky} />}
        </Loaded>
      )}
    </Page>
  )
}

/** One's own unit where it can have meetings; a department's people prepare those of the province above it. */
function ownOf(reach: readonly UnitItem[], home: string | undefined): string | undefined {
  return reach.some(({ code }) => code === home) ? home : reach[0]?.code
}

function Bar({ reach, code }: { reach: UnitItem[]; code: string | undefined }) {
  const go = useNavigate()
  const choose = (chosen: string | undefined) =>
    void go({ to: '.', search: (now: object) => ({ ...now, 'don-vi': chosen }), replace: true, resetScroll: false })
  return (
    <div className="filters">
      <UnitPicker label={words.unit} units={reach} chosen={code} onChoose={choose} />
    </div>
  )
}

function Editions({ list, asked }: { list: EditionList; asked: EditionsSearch['ky'] }) {
  const isEmpty = list.items.length === 0
  return (
    <>
      <h1 className="verdict">{words.lead(list)}</h1>
      {!isEmpty && <p className="sub">{words.what}</p>}
      {isEmpty && <p className="edition-what">{words.none}</p>}
      {list.mayPrepare && <NewEdition list={list} asked={asked} />}
      {!list.mayPrepare && isEmpty && (
        <Empty>{list.unit.kind === 'department' ? words.department : words.noneMayNot}</Empty>
      )}
      {!isEmpty && <EditionTable list={list} />}
    </>
  )
}
