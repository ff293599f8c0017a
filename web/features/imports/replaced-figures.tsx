/** The figures of one sheet that an import would replace: what stands there, and what would. */
import type { FigureChange } from '#contract/imports'
import { formatScaled } from '#domain/measure.ts'
import { figureWords } from '#domain/wording.vi.ts'
import { text } from './text.vi.ts'

const words = text.changes

export function ReplacedFigures({
  title,
  figures,
  all,
}: {
  title: string
  figures: readonly FigureChange[]
  all: number
}) {
  if (figures.length === 0) return <p>{`${title}: ${words.some(0, all)}`}</p>
  return (
    <table className="replaced-figures">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.element}</th>
          <th scope="col" className="r">
            {words.before}
          </th>
          <th scope="col" className="r">
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.element}>
            <th scope="row">{figure.elementName}</th>
            <td className="r fig">{beforeWords(figure)}</td>
            <td className="r fig after">{formatScaled(figure.after, figure.decimals)}</td>
          </tr>
        ))}
      </tbody>
      {figures.length < all && (
        <tfoot>
          <tr>
            <td colSpan={3} className="note">
              {words.some(figures.length, all)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function beforeWords({ before, beforeState, decimals }: FigureChange): string {
  if (beforeState === 'reported')
    return before === null ? figureWords(undefined, { decimals }) : formatScaled(before, decimals)
  return figureWords({ state: beforeState }, { decimals })
}
