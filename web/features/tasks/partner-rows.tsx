/** The bodies that take part, one in each line. */
import { useRef } from 'react'
import { text } from './form-text.vi.ts'

type PartnerRowsProps = {
  partners: readonly string[]
  onChange: (partners: string[]) => void
  /** The list of known bodies. */
  list: string
  fault: string | undefined
}

export function PartnerRows({ partners, onChange, list, fault }: PartnerRowsProps) {
  const rows = useRef<HTMLUListElement>(null)
  const add = () => {
    onChange([...partners, ''])
    // The new line is there after the next drawing.
    requestAnimationFrame(() => rows.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus())
  }
  return (
    <fieldset className="field partner-rows">
      <legend>{text.partners}</legend>
      <ul ref={rows}>
        {partners.map((partner, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its text changes with every key
          <li key={index}>
            <input
              className="control"
              list={list}
              maxLength={200}
              aria-label={text.partner(index + 1)}
              value={partner}
              onChange={(event) => onChange(partners.with(index, event.currentTarget.value))}
            />
            <button
              type="button"
              className="btn"
              aria-label={text.removePartner(partner)}
              onClick={() => onChange(partners.toSpliced(index, 1))}
            >
              {text.remove}
            </button>
          </li>
        ))}
      </ul>
      {fault !== undefined && <span className="fault">{fault}</span>}
      <button type="button" className="btn" onClick={add}>
        {text.addPartner}
      </button>
    </fieldset>
  )
}
