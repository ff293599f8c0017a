/** A filter with a word for "all". */
type ChoiceProps = {
  label: string
  all: string
  chosen: string | undefined
  onChoose: (value: string) => void
  options: readonly { value: string; label: string }[]
}

export function Choice({ label, all, chosen, onChoose, options }: ChoiceProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select className="control" value={chosen ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
