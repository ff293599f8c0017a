/** Gives all cells of a section to one person in one step. */
import { useState } from 'react'
import type { OwnedElement, Owners } from '#contract/duties'
import { text } from './text.vi.ts'
import type { Assign } from './use-assign.ts'

const words = text.owners

type SectionGiftProps = {
  section: string
  elements: readonly OwnedElement[]
  people: Owners['people']
  assign: Assign
}

export function SectionGift({ section, elements, people, assign }: SectionGiftProps) {
  const [chosen, setChosen] = useState(people[0]?.id ?? '')
  return (
    <form
      className="section-gift"
      onSubmit={(event) => {
        event.preventDefault()
        assign(elements.map(({ element }) => ({ element, account: chosen, post: null })))
      }}
    >
      <label>
        <span aria-hidden="true">{words.section}</span>
        <select
          className="control"
          aria-label={words.sectionOf(section)}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="btn">
        {words.give}
      </button>
    </form>
  )
}
