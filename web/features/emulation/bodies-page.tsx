/** The collectives of a unit: who is to register initiatives, who may be inspected, since when and until when. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { BodyItem, BodyList } from '#contract/emulation'
import { bodyKindWords } from '#domain/emulation.vi.ts'
import { capitalised, dateName } from '#domain/wording.vi.ts'
import { Page } from '../../components/page.tsx'
import { Empty, Loaded } from '../../components/states.tsx'
import { paths } from '../../paths.ts'
import { meQuery } from '../../queries.ts'
import type { BodiesSearch } from '../../search.ts'
import { bodiesQuery } from './ask.ts'
import { AddBodiesForm, BodyForm } from './body-forms.tsx'
import { EditCell } from './edit-cell.tsx'
import { text } from './text.vi.ts'
import '../../components/stacked-table.css'
import './emulation.css'

const words = text.bodyList

export function BodiesPage() {
  const search = useSearch({ strict: false }) as BodiesSearch
  const home = useQuery(meQuery).data?.home
  const unit = search['don-vi'] ?? home?.unit?.code ?? home?.parent.code
  const bodies = useQuery({ ...bodiesQuery(unit ?? ''), enabled: unit !== undefined })
  return (
    <Page title={text.bodies} className="emulation" footer={bodies.data && capitalised(bodies.data.unit.label)}>
      <Loaded query={bodies} isPage>
        {(list) => <Bodies list={list} />}
      </Loaded>
    </Page>
  )
}

function Bodies({ list: { unit, items, mayEdit } }: { list: BodyList }) {
  const [open, setOpen] = useState<BodyItem>()
  const [isNew, setNew] = useState(false)
  const living = items.filter(({ validTo }) => validTo === null)
  const count = (key: 'registers' | 'inspectable') => living.filter((body) => body[key]).length
  return (
    <>
      <p className="note crumb">
        <Link {...paths.emulation({ 'don-vi': unit.code })}>{text.title}</Link> / {words.title(unit.label)}
      </p>
      <h1 className="verdict">
        {living.length === 0 ? words.none : words.lead(living.length, count('registers'), count('inspectable'))}
      </h1>
      <p className="sub">{words.note}</p>
      {mayEdit && (
        <p className="acts emulation-acts">
          <button type="button" className="btn primary" onClick={() => setNew(true)}>
            {words.add}
          </button>
        </p>
      )}
      {items.length === 0 ? (
        <Empty>{words.none}.</Empty>
      ) : (
        <BodyTable items={items} caption={words.title(unit.label)} onEdit={mayEdit ? setOpen : undefined} />
      )}
      {isNew && <AddBodiesForm unit={unit.code} onClose={() => setNew(false)} />}
      {open !== undefined && <BodyForm body={open} onClose={() => setOpen(undefined)} />}
    </>
  )
}

type BodyTableProps = {
  items: readonly BodyItem[]
  caption: string
  onEdit: ((body: BodyItem) => void) | undefined
}

function BodyTable({ items, caption, onEdit }: BodyTableProps) {
  return (
    <table className="body-table stacked">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-title">
            {words.name}
          </th>
          <th scope="col">{words.kind}</th>
          <th scope="col" className="c-flag">
            {words.registers}
          </th>
          <th scope="col" className="c-flag">
            {words.inspectable}
          </th>
          <th scope="col" className="c-day">
            {words.since}
          </th>
          {onEdit && (
            <th scope="col" className="c-act">
              <span className="sr">{words.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((body) => (
          <tr key={body.id}>
            <th scope="row" className="c-title">
              {body.name}
              {body.validTo !== null && <span className="note">{words.ended(body.validTo)}</span>}
            </th>
            <td>{bodyKindWords[body.kind]}</td>
            <td data-label={words.registers}>{body.registers ? words.yes : words.no}</td>
            <td data-label={words.inspectable}>{body.inspectable ? words.yes : words.no}</td>
            <td data-label={words.since} className="fig">
              {dateName(body.validFrom)}
            </td>
            {onEdit && <EditCell word={words.edit} label={words.editOf(body.name)} onEdit={() => onEdit(body)} />}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
