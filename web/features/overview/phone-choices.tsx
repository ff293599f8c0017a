/** On a phone: block and order as two lists to choose from, and which assessments to see; it opens on those that miss. */
import { useNavigate } from '@tanstack/react-router'
import { blocks } from '#domain/unit.ts'
import { blockWords } from '#domain/wording.vi.ts'
import type { OverviewSearch } from '../../search.ts'
import type { Filter } from './ranking-filter.ts'
import { text } from './text.vi.ts'

const words = text.ranking

type PhoneChoicesProps = {
  search: OverviewSearch
  filter: Filter
  onFilter: (filter: Filter) => void
  counts: Record<Filter, number>
}

export function PhoneChoices({ search, filter, onFilter, counts }: PhoneChoicesProps) {
  const go = useNavigate()
  const set = (name: 'khoi' | 'xep') => (event: React.ChangeEvent<HTMLSelectElement>) => {
    const { value } = event.currentTarget
    void go({ to: '.', search: (now: object) => ({ ...now, [name]: value }), resetScroll: false })
  }
  return (
    <div className="phone-choices only-phone">
      <fieldset className="seg">
        <legend className="sr">{words.filter}</legend>
        {(['all', 'missed', 'met'] as const).map((one) => (
          <button key={one} type="button" aria-current={one === filter} onClick={() => onFilter(one)}>
            {words.filters[one](counts[one])}
          </button>
        ))}
      </fieldset>
      <select className="control" aria-label={words.block} value={search.khoi ?? 'all'} onChange={set('khoi')}>
        {blocks.map((block) => (
          <option key={block} value={block}>
            {blockWords[block]}
          </option>
        ))}
      </select>
      <select className="control" aria-label={words.order} value={search.xep ?? 'value'} onChange={set('xep')}>
        {(['value', 'distance'] as const).map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </div>
  )
}
