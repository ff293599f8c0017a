/** What was found, best kind first; the whole line opens. Places count through all groups, as the arrows walk. */
import type { SearchItem } from '#contract/search'
import { text } from '../text/vi.ts'

type SearchResultsProps = {
  items: readonly SearchItem[]
  chosen: number
  /** True while a newer answer is awaited. */
  isOld: boolean
  open: (place: number) => void
}

export function optionId(place: number): string {
  return `search-${place}`
}

/** The answer in the order in which it is shown: by kind, the kind of the best answer first. */
export function byKind(items: readonly SearchItem[]): SearchItem[] {
  const kinds = [...new Set(items.map((item) => item.kind))]
  return kinds.flatMap((kind) => items.filter((item) => item.kind === kind))
}

export function SearchResults({ items, chosen, isOld, open }: SearchResultsProps) {
  const places = items.map((item, place) => ({ item, place }))
  return (
    <div
      id="search-results"
      role="listbox"
      aria-label={text.search.results}
      aria-busy={isOld && items.length > 0}
      className={isOld ? 'search-results is-old' : 'search-results'}
    >
      {[...Map.groupBy(places, ({ item }) => item.kind)].map(([kind, own]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a list box
        <div role="group" key={kind} aria-labelledby={`search-kind-${kind}`}>
          <div className="search-kind" id={`search-kind-${kind}`} role="presentation">
            {text.search.kinds[kind]}
          </div>
          {own.map(({ item, place }) => (
            <Option key={place} item={item} place={place} isChosen={place === chosen} open={open} />
          ))}
        </div>
      ))}
    </div>
  )
}

type OptionProps = { item: SearchItem; place: number; isChosen: boolean; open: (place: number) => void }

function Option({ item, place, isChosen, open }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field above, which says what is chosen
    <div
      role="option"
      id={optionId(place)}
      aria-selected={isChosen}
      tabIndex={-1}
      ref={(element) => {
        if (isChosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      className="search-option"
      onClick={() => open(place)}
    >
      <span>{item.label}</span> <span className="muted">{item.where}</span>
    </div>
  )
}
