/** Text in old encodings as it stands in the file and as it was turned into Unicode. */
import type { ImportAnswer } from '#contract/imports'
import { WideTable } from '../../components/wide-table.tsx'
import { text } from './text.vi.ts'

const words = text.meaning

export function Conversions({ answer: { conversions, conversionNote } }: { answer: ImportAnswer }) {
  if (conversions.length === 0) return null
  return (
    <section className="sec">
      <header>
        <h2>{words.conversions}</h2>
        {conversionNote !== null && <p className="note">{conversionNote}</p>}
      </header>
      <WideTable label={words.conversions}>
        <table className="stack-on-phone">
          <thead>
            <tr>
              <th scope="col">{words.conversionColumns.sheet}</th>
              <th scope="col">{words.conversionColumns.encoding}</th>
              <th scope="col">{words.conversionColumns.before}</th>
              <th scope="col">{words.conversionColumns.after}</th>
            </tr>
          </thead>
          <tbody>
            {conversions.map((one) => (
              <tr key={`${one.sheet} ${one.before}`}>
                <td>{one.sheet}</td>
                <td>{words.encodings[one.encoding]}</td>
                <td lang="und">{one.before}</td>
                <th scope="row">{one.after}</th>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}
