/** The tree of a scheme with points: groups bold, leaves with their counts and rule, a line below where something is apart. */
import type { ScoreLine, Scores } from '#contract/schemes'
import { ScoreRow } from './score-row.tsx'
import { text } from './text.vi.ts'

const words = text.scores

type ScoreTableProps = { scores: Scores; onEnter: ((line: ScoreLine) => void) | undefined }

export function ScoreTable({ scores, onEnter }: ScoreTableProps) {
  const { nodes, total } = scores
  const highest = Math.max(...nodes.filter((node) => node.depth === 0).map((node) => node.maximum ?? 0), 0.01)
  const sources = [...new Set(nodes.flatMap((node) => (node.from === 'entered' ? [node.fromShown] : [])))]
  const given = (['self', 'verified', 'survey'] as const).filter((step) => nodes.some((node) => node[step] !== null))
  return (
    <section className="sec score-tree">
      <header>
        <h2>{words.tree}</h2>
        <p className="note">{words.key}</p>
      </header>
      <table>
        <caption className="sr">{scores.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.node}</th>
            <th scope="col" className="r">
              {words.fraction}
            </th>
            <th scope="col" className="r">
              {words.maximum}
            </th>
            <th scope="col" className="r">
              {words.computed}
            </th>
            {given.map((step) => (
              <th key={step} scope="col" className="r">
                {words[step]}
              </th>
            ))}
            <th scope="col" className="r">
              {words.published}
            </th>
            <th scope="col" className="r">
              {words.apartShort}
            </th>
            <th scope="col" className="c-bar">
              {words.bar}
            </th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((line) => (
            <ScoreRow key={line.code} line={line} scores={scores} highest={highest} given={given} onEnter={onEnter} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td className="r fig">{text.points(total.maximum, scores.scheme.decimals).replace(/,0+$/, '')}</td>
            <td className="r fig">{total.computedShown}</td>
            {given.map((step) => (
              <td key={step} className="r fig">
                {total[step] === null ? '–' : text.points(total[step], scores.scheme.decimals)}
              </td>
            ))}
            <td className="r fig">{total.publishedShown}</td>
            <td className="r fig">{total.differenceShown}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      {sources.length > 0 && <p className="note score-sources">{words.sources(sources)}</p>}
    </section>
  )
}
