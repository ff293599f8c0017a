/** The sheet as a tree table: a column for each step that was spoken or may be written, the points that count at the end. */
import type { ScoreSheet, SheetLine } from '#contract/rounds'
import type { ScoreStep } from '#domain/round.ts'
import { scoreStepWords } from '#domain/round.vi.ts'
import { SheetRow } from './sheet-row.tsx'
import { text } from './text.vi.ts'

const words = text.sheet
const columns = ['self', 'first', 'second', 'council'] as const

type SheetTableProps = { sheet: ScoreSheet; nodes: readonly SheetLine[] }

export function SheetTable({ sheet, nodes }: SheetTableProps) {
  const isSpoken = (step: ScoreStep) =>
    sheet.writes === step || sheet.nodes.some(({ given }) => given[step] !== undefined)
  const steps = columns.filter((step) => step === 'self' || isSpoken(step))
  return (
    <table className="score-rows">
      <caption className="sr">{sheet.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.node}</th>
          <th scope="col" className="r">
            {words.maximum}
          </th>
          {steps.map((step) => (
            <th key={step} scope="col" className="r">
              {scoreStepWords[step]}
            </th>
          ))}
          <th scope="col" className="r">
            {words.final}
          </th>
        </tr>
      </thead>
      <tbody>
        {nodes.map((line) =>
          line.isLeaf ? (
            <SheetRow key={line.code} sheet={sheet} line={line} steps={steps} />
          ) : (
            <tr key={line.code} className="group" style={{ '--depth': line.depth } as React.CSSProperties}>
              <th scope="row">
                {line.code}. {line.name}
              </th>
              <td className="r fig">{line.maximumShown}</td>
              {steps.map((step) => (
                <td key={step} className="r fig">
                  {step === 'self' ? line.selfShown : ''}
                </td>
              ))}
              <td className="r fig">{line.finalShown}</td>
            </tr>
          ),
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td className="r fig" data-label={words.maximum}>
            {sheet.maximumShown}
          </td>
          {steps.map((step) => (
            <td key={step} className="r fig" data-label={scoreStepWords[step]}>
              {step === 'self' ? sheet.selfShown : ''}
            </td>
          ))}
          <td className="r fig" data-label={words.final}>
            {sheet.totalShown}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
