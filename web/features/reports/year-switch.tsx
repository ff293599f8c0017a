/** Which year's calendar one looks at, kept in the address as "nam"; the year to come can be laid out before it begins. */
import { Link } from '@tanstack/react-router'
import '../../components/period-switch.css'
import { text } from './text.vi.ts'

const words = text.year

export function YearSwitch({ year }: { year: number }) {
  return (
    <fieldset className="period only-desk">
      <legend className="sr">{words.label}</legend>
      <Step to={year - 1} label={words.previous} sign="‹" />
      <b aria-live="polite">{words.name(year)}</b>
      <Step to={year + 1} label={words.next} sign="›" />
    </fieldset>
  )
}

/** The same under the thumb. */
export function YearThumb({ year }: { year: number }) {
  return (
    <div className="period-thumb">
      <Step to={year - 1} label={words.previous} sign="‹" />
      <b>{words.name(year)}</b>
      <Step to={year + 1} label={words.next} sign="›" />
    </div>
  )
}

function Step({ to, label, sign }: { to: number; label: string; sign: string }) {
  return (
    <Link
      to="."
      search={(now: object) => ({ ...now, nam: to })}
      resetScroll={false}
      aria-label={label}
      className="step"
      activeProps={{}}
    >
      {sign}
    </Link>
  )
}
