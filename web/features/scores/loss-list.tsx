/** Where points were lost, the most first: the few leaves that make the most of it. */
import type { Scores } from '#contract/schemes'
import { text } from './text.vi.ts'

const words = text.scores
const most = 8

export function LossList({ scores: { losses, scheme } }: { scores: Scores }) {
  const shown = losses.slice(0, most)
  const largest = shown[0]?.lost ?? 1
  const sum = (list: typeof losses) => list.reduce((all, one) => all + one.lost, 0) / 10 ** scheme.decimals
  const points = (list: typeof losses) => text.points(sum(list), scheme.decimals)
  return (
    <section className="sec losses">
      <header>
        <h2>{words.lossTitle}</h2>
      </header>
      {shown.length === 0 ? (
        <p className="note">{words.lossNone}</p>
      ) : (
        <ol>
          {shown.map((one) => (
            <li key={one.code}>
              <a href={`#tc-${one.code}`}>{one.name}</a>
              <b className="fig">{one.lostShown}</b>
              <i style={{ width: `${(one.lost / largest) * 100}%` }} aria-hidden="true" />
              <small>{words.lossOf(one.group, one.maximumShown)}</small>
            </li>
          ))}
        </ol>
      )}
      {losses.length > most && <p className="note">{words.lossRest(most, points(shown), points(losses))}</p>}
    </section>
  )
}
