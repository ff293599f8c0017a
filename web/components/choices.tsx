/** A row of choices of which one holds, each a link that changes one word of the address. */
import { Link } from '@tanstack/react-router'

type ChoicesProps<V extends string> = {
  label: string
  /** The word of the address that the choice sets. */
  name: string
  options: readonly { value: V; label: string }[]
  chosen: V
  className?: string
}

export function Choices<V extends string>({ label, name, options, chosen, className = '' }: ChoicesProps<V>) {
  return (
    <fieldset className={`seg ${className}`}>
      <legend className="sr">{label}</legend>
      {options.map((option) => (
        <Link
          key={option.value}
          to="."
          search={(now: object) => ({ ...now, [name]: option.value })}
          resetScroll={false}
          aria-current={option.value === chosen}
          activeProps={{}}
        >
          {option.label}
        </Link>
      ))}
    </fieldset>
  )
}
