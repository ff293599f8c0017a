/** A secret that the server gives once: to select, to copy, and gone with the page. It never stands in the address. */
import { peopleText as text } from '../text/people.vi.ts'
import { CopyButton } from './copy-button.tsx'
import './shown-once.css'

type ShownOnceProps = { what: string; value: string; note?: string }

export function ShownOnce({ what, value, note = text.once }: ShownOnceProps) {
  return (
    <div className="shown-once">
      <span className="shown-once-what">{what}</span>
      <code>{value}</code>
      <CopyButton value={value} name={text.copyName(what.toLowerCase())} />
      <p className="note">{note}</p>
    </div>
  )
}
