/** One row for each file; its name opens it. */
import type { CommendationItem, EligibilityAnswer, Standing } from '#contract/emulation'
import { subjectWords } from '#domain/emulation.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { CommendationMark, EligibilityMark } from './marks.tsx'
import { standingOfFile } from './standing-of-file.ts'
import { text } from './text.vi.ts'

const words = text.commendations

type CommendationTableProps = {
  items: readonly CommendationItem[]
  eligibility: EligibilityAnswer | undefined
  onOpen: (id: number) => void
}

export function CommendationTable({ items, eligibility, onOpen }: CommendationTableProps) {
  return (
    <table className="commendation-table stacked">
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-title">
            {words.subject}
          </th>
          <th scope="col">{words.award}</th>
          {eligibility !== undefined && (
            <>
              <th scope="col" className="c-papers">
                {words.papers}
              </th>
              <th scope="col" className="c-verdict">
                {words.eligibility}
              </th>
            </>
          )}
          <th scope="col" className="c-state">
            {words.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row" className="c-title">
              <button type="button" className="linkish" onClick={() => onOpen(item.id)}>
                {capitalised(item.name)}
              </button>
              <span className="note">
                {item.subject === 'individual' && item.body !== null ? item.body.name : subjectWords[item.subject]}
              </span>
            </th>
            <td data-label={words.award}>{item.award.name}</td>
            {eligibility !== undefined && (
              <>
                <td data-label={words.papers}>
                  {words.papersOf(item.papers.filter(({ have }) => have).length, item.papers.length)}
                </td>
                <td>
                  <Eligible standing={standingOfFile(eligibility, item)} award={item.award.code} />
                </td>
              </>
            )}
            <td>
              <CommendationMark state={item.state} />
              {item.decidedOn !== null && (
                <span className="note">{text.initiatives.decided(item.decision, item.decidedOn)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Eligible({ standing, award }: { standing: Standing | undefined; award: string }) {
  const found = standing?.awards.find(({ code }) => code === award)
  return found === undefined ? null : <EligibilityMark eligibility={found.eligibility} />
}
