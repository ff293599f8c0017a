/** Begins a draft by one click for the period that one would most likely meet about, or for any months in a row. */
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { EditionItem, EditionList } from '#contract/editions'
import { isPeriod, type Month, type Period, periodOfMonths, shiftPeriod } from '#domain/period.ts'
import { periodName } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { kindOf, makeEdition } from '../../editions.ts'
import { useOwnAct } from '../../own-act.ts'
import { paths } from '../../paths.ts'
import { text } from './text.vi.ts'

const words = text.make
const monthsBack = 60

export function NewEdition({ list, asked }: { list: EditionList; asked: Period | undefined }) {
  const own = useOwnAct()
  const go = useNavigate()
  const making = useAct(
    (period: Period) => own((by) => makeEdition({ parent: list.unit.code, period, kind: kindOf(period) }, by)),
    { changes: [['editions']], onSuccess: ({ id }) => go(paths.edition(id)) },
  )
  const [first, ...others] = periodsOf(list, asked)
  const of = (period: Period) => list.items.filter((item) => item.period === period)
  return (
    <section className="edition-new" aria-label={words.title}>
      <p className="note">{words.propose}</p>
      <p className="acts">
        {first !== undefined && <Way period={first} before={of(first)} isFirst make={making} />}
        {others.map((period) => (
          <Way key={period} period={period} before={of(period)} make={making} />
        ))}
      </p>
      <OwnPeriod today={list.today} make={making} />
      <ActFault failure={making.failure} />
    </section>
  )
}

type Make = { run: (period: Period) => void; isRunning: boolean }

function Way({ period, before, isFirst = false, make }: WayProps) {
  const draft = before.find(({ state }) => state === 'draft')
  const look = `btn ${isFirst ? 'primary' : ''}`
  if (draft !== undefined)
    return (
      <Link {...paths.edition(draft.id)} className={look}>
        {words.open(draft)}
      </Link>
    )
  return (
    <button type="button" className={look} disabled={make.isRunning} onClick={() => make.run(period)}>
      {!isFirst ? periodName(period) : (before.length === 0 ? words.first : words.next)(periodName(period))}
    </button>
  )
}

/** `before`: what there is of the period already. */
type WayProps = { period: Period; before: EditionItem[]; isFirst?: boolean; make: Make }

function OwnPeriod({ today, make }: { today: string; make: Make }) {
  const last = today.slice(0, 7)
  const [from, setFrom] = useState<Month>(shiftPeriod(last, -2))
  const [to, setTo] = useState<Month>(last)
  const months = Array.from({ length: monthsBack }, (_, back) => shiftPeriod(last, -back))
  const options = months.map((value) => ({ value, label: periodName(value) }))
  const fault = from > to ? words.ownWrong : isPeriod(periodOfMonths(from, to)) ? undefined : words.ownLong
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (fault === undefined) make.run(periodOfMonths(from, to))
  }
  return (
    <details className="edition-own">
      <summary>{words.own}</summary>
      <form onSubmit={send}>
        <p className="note">{words.ownHint}</p>
        <div className="filters">
          <SelectField label={words.from} value={from} onChange={setFrom} options={options} />
          <SelectField label={words.to} value={to} onChange={setTo} options={options} fault={fault} />
          <button type="submit" className="btn" disabled={make.isRunning || fault !== undefined}>
            {fault === undefined ? words.ownAct(periodOfMonths(from, to)) : words.title}
          </button>
        </div>
      </form>
    </details>
  )
}

/** The one that was asked for first, then those that are over. */
function periodsOf({ proposed }: EditionList, asked: Period | undefined): Period[] {
  const periods = proposed.map(({ period }) => period)
  return asked === undefined ? periods : [asked, ...periods.filter((period) => period !== asked)]
}
