/** Every column of the file with what it is taken for and why; a wrong one is chosen anew. Nothing is read again until asked. */
import { useQuery } from '@tanstack/react-query'
import type { ColumnUnderstood, ImportAnswer } from '#contract/imports'
import type { Catalogue } from '#contract/indicators'
import { lowerFirst, periodName } from '#domain/wording.vi.ts'
import { Status } from '../../components/status-mark.tsx'
import { indicatorsQuery } from '../../queries.ts'
import type { Draft } from './draft.ts'
import { meaningOf, meaningWord, type Why, whyOf } from './meaning.ts'
import { MeaningOptions } from './meaning-options.tsx'
import { text } from './text.vi.ts'

type MappingTableProps = {
  answer: ImportAnswer
  draft: Draft
  change: (part: Draft) => void
}

const words = text.meaning

export function MappingTable({ answer, draft, change }: MappingTableProps) {
  const catalogue = useQuery(indicatorsQuery).data
  const chosen = new Set([...(answer.asked.mapping ?? []), ...Object.values(draft.mapping ?? {})].map(({ key }) => key))
  return (
    <section className="sec">
      <header>
        <h2>{words.columns}</h2>
        <p className="note">
          {answer.remembered && words.remembered} {words.columnsNote}
        </p>
      </header>
      <table className="import-mapping">
        <thead>
          <tr>
            <th scope="col">{words.columnHeads.column}</th>
            <th scope="col">{words.columnHeads.title}</th>
            <th scope="col">{words.columnHeads.samples}</th>
            <th scope="col">{words.columnHeads.meaning}</th>
            <th scope="col">{words.columnHeads.why}</th>
          </tr>
        </thead>
        <tbody>
          {answer.mapping.map((column) => (
            <MappingRow
              key={column.key}
              column={column}
              drafted={draft.mapping?.[column.key]}
              why={whyOf(column, answer.remembered, chosen)}
              catalogue={catalogue}
              choose={(word) =>
                change({ mapping: { ...draft.mapping, [column.key]: { key: column.key, ...meaningOf(word) } } })
              }
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type MappingRowProps = {
  column: ColumnUnderstood
  drafted: NonNullable<Draft['mapping']>[string] | undefined
  why: Why
  catalogue: Catalogue | undefined
  choose: (word: string) => void
}

function MappingRow({ column, drafted, why, catalogue, choose }: MappingRowProps) {
  const title = column.title === '' ? words.noTitle : column.title
  const isDoubtful = why === 'similar' || (why === 'unknown' && column.samples.length > 0)
  return (
    <tr className={isDoubtful ? 'doubtful' : ''}>
      <td className="fig column">{column.column}</td>
      <th scope="row">{title}</th>
      <td className="samples fig">
        {column.samples.length === 0 ? words.noSamples : column.samples.slice(0, 3).map(shortened).join(' · ')}
      </td>
      <td className="meaning">
        <select
          className="control"
          aria-label={words.meaningOf(column.column, column.title)}
          value={meaningWord(drafted ?? column)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <MeaningOptions catalogue={catalogue} current={drafted ?? column} />
        </select>
        {column.month !== null && <small className="nb">{lowerFirst(periodName(column.month))}</small>}
      </td>
      <td className="why">
        {isDoubtful ? (
          <Status assessment="near" word={words.whys[why]} />
        ) : (
          <span className="note">{words.whys[why]}</span>
        )}
      </td>
    </tr>
  )
}

/** A formula's result with fifteen decimals is known by its first few. */
function shortened(sample: string): string {
  return /^[\d.,]{13,}$/.test(sample) ? `${sample.slice(0, 8)}…` : sample
}
