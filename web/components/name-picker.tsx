/** One thing out of many, found by what is typed of its name. Arrow keys, Enter and Escape; what was chosen stands in the field. */
import { Combobox, useCombobox } from '@mantine/core'
import '@mantine/core/styles/Combobox.css'
import { type ComponentProps, useEffect, useState } from 'react'
import { WithMantine } from './with-mantine.tsx'
import './name-picker.css'

/** `aside` stands muted at the end of the line: a code, a measure. */
export type NameOption = { key: string; name: string; aside: string }

type Words = { none: (typed: string) => string; found: (count: number) => string; more: (count: number) => string }

type NamePickerProps = Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'list'> & {
  /** For the list; the field itself is labelled by a label of its own, or by `aria-label`. */
  label: string
  /** The name of what is chosen, or nothing. */
  shown: string
  /** What fits what is typed; everything where that is nothing. */
  find: (typed: string) => readonly NameOption[]
  onChoose: (key: string) => void
  /** The field was emptied and left. */
  onClear?: () => void
  words: Words
  /** Lines of the list at most. */
  most: number
}

export function NamePicker({ label, shown, find, onChoose, onClear, words, most, ...input }: NamePickerProps) {
  // Null while nothing is being typed: then the field shows the choice.
  const [typed, setTyped] = useState<string | null>(null)
  const list = useCombobox({ onDropdownClose: () => list.resetSelectedOption() })
  const query = typed?.trim() ?? ''
  const found = find(query)
  const first = found[0]?.key
  // Also when what fits comes only after it was typed: without it Enter would take nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is drawn by then, and its first line is what Enter takes
  useEffect(() => {
    if (query !== '') list.selectFirstOption()
  }, [query, first])
  const close = () => {
    setTyped(null)
    list.closeDropdown()
  }
  const choose = (key: string) => {
    onChoose(key)
    close()
  }
  return (
    <WithMantine>
      <Combobox store={list} onOptionSubmit={choose}>
        <Combobox.EventsTarget withExpandedAttribute>
          <input
            {...input}
            className="control"
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={typed ?? shown}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => list.openDropdown()}
            onBlur={() => {
              if (typed?.trim() === '') onClear?.()
              close()
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || query === '' || event.nativeEvent.isComposing) return
              // While a name is being looked for, Enter takes the first that fits, and never sends the form.
              event.preventDefault()
              if (first !== undefined && list.getSelectedOptionIndex() === -1) choose(first)
            }}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              list.openDropdown()
            }}
          />
        </Combobox.EventsTarget>
        {list.dropdownOpened && (
          <div className="name-picker-list" onPointerDown={(event) => event.preventDefault()}>
            <Combobox.Options aria-label={label}>
              {found.slice(0, most).map(({ key, name, aside }) => (
                <Combobox.Option key={key} value={key} className="name-picker-option">
                  {name} <span className="fig muted">{aside}</span>
                </Combobox.Option>
              ))}
            </Combobox.Options>
            {found.length > most && <p className="note">{words.more(found.length - most)}</p>}
            {found.length === 0 && <p className="note">{words.none(query)}</p>}
          </div>
        )}
        <span className="sr" role="status">
          {typed === null ? '' : found.length === 0 ? words.none(query) : words.found(found.length)}
        </span>
      </Combobox>
    </WithMantine>
  )
}
