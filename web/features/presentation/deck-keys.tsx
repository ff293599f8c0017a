/** The keys of the presentation as a list: before it starts, and on the slide when asked for. */
import { text } from './text.vi.ts'

export function DeckKeys() {
  return (
    <dl className="deck-keys">
      {text.keys.map(([key, act]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{act}</dd>
        </div>
      ))}
    </dl>
  )
}
