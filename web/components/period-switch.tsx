/** The first thing under the masthead: which period one looks at, kept in the address as "ky". Keys [ and ] step through it. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { dateInVietnam, type Period, type PeriodKind, periodKind } from '#domain/period.ts'
import { periodName } from '#domain/wording.vi.ts'
import { periodAfter, periodAs, periodBefore } from '../period-steps.ts'
import { siteQuery } from '../queries.ts'
import { useShortcuts } from '../shortcuts.ts'
import { text } from '../text/vi.ts'
import './period-switch.css'

type PeriodSwitchProps = {
  period: Period
  /** Which kinds the page can show; a single kind hides the choice. */
  kinds?: readonly PeriodKind[]
}

const allKinds: readonly PeriodKind[] = ['month', 'quarter', 'year']

export function PeriodSwitch({ period, kinds = allKinds }: PeriodSwitchProps) {
  const today = useToday()
  const go = useNavigate()
  const after = periodAfter(period, today)
  const goTo = (ky: Period | null) => {
    if (ky !== null) void go({ to: '.', search: (now: object) => ({ ...now, ky }), resetScroll: false })
  }
  useShortcuts({ '[': () => goTo(periodBefore(period)), ']': () => goTo(after) })
  const kind = periodKind(period) ?? 'quarter'
  return (
    <>
      <fieldset className="period only-desk">
        <legend className="sr">{text.period.label}</legend>
        <Step to={periodBefore(period)} label={text.period.previous[kind]} sign="‹" />
        <b aria-live="polite">{periodName(period)}</b>
        <Step to={after} label={text.period.next[kind]} sign="›" />
      </fieldset>
      {kinds.length > 1 && (
        <fieldset className="seg only-desk">
          <legend className="sr">{text.period.kindLabel}</legend>
          {kinds.map((other) => (
            <PeriodLink
              key={other}
              to={other === kind ? period : periodAs(other, period, today)}
              current={other === kind}
            >
              {text.period.kinds[other]}
            </PeriodLink>
          ))}
        </fieldset>
      )}
    </>
  )
}

/** The same under the thumb, in the middle of the phone's bottom bar. `note` stands below the period in small letters. */
export function PeriodThumb({ period, note }: { period: Period; note?: string | undefined }) {
  const after = periodAfter(period, useToday())
  const kind = periodKind(period) ?? 'quarter'
  return (
    <div className="period-thumb">
      <Step to={periodBefore(period)} label={text.period.previous[kind]} sign="‹" />
      <b>
        {periodName(period)}
        {note !== undefined && <small>{note}</small>}
      </b>
      <Step to={after} label={text.period.next[kind]} sign="›" />
    </div>
  )
}

/** Today in Viet Nam by the server's clock; by the browser's own until the server has answered. */
export function useToday(): string {
  const site = useQuery(siteQuery)
  return site.data?.today ?? dateInVietnam(new Date())
}

function Step({ to, label, sign }: { to: Period | null; label: string; sign: string }) {
  if (to === null)
    return (
      <span className="step" aria-hidden="true">
        {sign}
      </span>
    )
  return (
    <PeriodLink to={to} label={label}>
      {sign}
    </PeriodLink>
  )
}

function PeriodLink(props: { to: Period; label?: string; current?: boolean; children: ReactNode }) {
  return (
    <Link
      to="."
      search={(now: object) => ({ ...now, ky: props.to })}
      resetScroll={false}
      aria-label={props.label}
      {...(props.current === undefined ? {} : { 'aria-current': props.current })}
      className="step"
      activeProps={{}}
    >
      {props.children}
    </Link>
  )
}
