/** What a campaign asks, by clause: of collectives, of individuals, for each award; and what its files consist of. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignItem, CriterionItem } from '#contract/emulation'
import { criterionRuleWords, subjectWords } from '#domain/emulation.vi.ts'
import { formatShortest } from '#domain/measure.ts'
import { indicatorsQuery } from '../../queries.ts'
import { CriterionForm } from './criterion-form.tsx'
import { EditCell } from './edit-cell.tsx'
import { FileForm } from './file-form.tsx'
import { text } from './text.vi.ts'

const words = text.criteria

type Open = { criterion: CriterionItem | undefined }

export function CriteriaPart({ campaign }: { campaign: CampaignItem }) {
  const [open, setOpen] = useState<Open>()
  const [isFile, setFile] = useState(false)
  const of = (subject: CriterionItem['subject'], award: CriterionItem['award']) =>
    campaign.criteria.filter((one) => one.subject === subject && one.award === award)
  const groups = [
    { title: words.ofCollectives, criteria: of('collective', null) },
    { title: words.ofIndividuals, criteria: of('individual', null) },
    ...campaign.awards.flatMap(({ code, name, clause }) =>
      (['collective', 'individual'] as const).map((subject) => ({
        title: words.award(name, subjectWords[subject]),
        note: clause,
        criteria: of(subject, code),
      })),
    ),
  ].filter(({ criteria }) => criteria.length > 0)
  return (
    <section className="sec criteria">
      {campaign.mayEdit && (
        <p className="acts emulation-acts">
          <button type="button" className="btn" onClick={() => setOpen({ criterion: undefined })}>
            {words.add}
          </button>
          <button type="button" className="btn" onClick={() => setFile(true)}>
            {words.awards}, {words.papers.toLowerCase()}
          </button>
        </p>
      )}
      {groups.map((group) => (
        <CriterionTable
          key={group.title}
          {...group}
          onEdit={campaign.mayEdit ? (criterion) => setOpen({ criterion }) : undefined}
        />
      ))}
      <h2>{words.papers}</h2>
      {campaign.papers.length === 0 ? (
        <p className="note">{words.none}</p>
      ) : (
        <ol className="paper-names">
          {campaign.papers.map(({ position, name, clause }) => (
            <li key={position}>
              {name} <span className="note">{clause}</span>
            </li>
          ))}
        </ol>
      )}
      {open !== undefined && (
        <CriterionForm campaign={campaign} criterion={open.criterion} onClose={() => setOpen(undefined)} />
      )}
      {isFile && <FileForm campaign={campaign} onClose={() => setFile(false)} />}
    </section>
  )
}

type CriterionTableProps = {
  title: string
  note?: string
  criteria: readonly CriterionItem[]
  onEdit: ((criterion: CriterionItem) => void) | undefined
}

function CriterionTable({ title, note, criteria, onEdit }: CriterionTableProps) {
  return (
    <table className="criterion-table stacked">
      <caption>
        {title} {note !== undefined && <span className="note">{note}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="c-condition">
            {words.text}
          </th>
          <th scope="col">{words.how}</th>
          <th scope="col" className="c-clause">
            {words.clause}
          </th>
          {onEdit && (
            <th scope="col" className="c-act">
              <span className="sr">{words.edit}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row" className="c-condition">
              {criterion.text}
            </th>
            <td data-label={words.how}>
              <How criterion={criterion} />
            </td>
            <td className="c-clause">{criterion.clause}</td>
            {onEdit && (
              <EditCell word={words.edit} label={words.editOf(criterion.text)} onEdit={() => onEdit(criterion)} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function How({ criterion: { rule, indicator, threshold, word } }: { criterion: CriterionItem }) {
  const catalogue = useQuery(indicatorsQuery).data
  if (rule === null) return words.byPerson
  const named = catalogue?.items.find(({ code }) => code === indicator)?.name
  if (rule === 'par_class') {
    const bound =
      threshold === null ? words.classBound(word ?? '') : words.pointsBound(formatShortest(threshold, 2), word ?? '')
    return words.byRule(criterionRuleWords.par_class, bound)
  }
  const bound = threshold === null || rule === 'contents' || rule === 'targets_met' ? '' : words.atLeast(threshold)
  return words.byRule(named ?? criterionRuleWords[rule], bound)
}
