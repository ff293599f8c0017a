/** The papers of a file: which are there, with their number; ticked and kept together while the file is a draft. */
import { useId, useState } from 'react'
import type { CommendationItem } from '#contract/emulation'
import { ActFault } from '../../components/act-fault.tsx'
import { acts } from './ask.ts'
import { text } from './text.vi.ts'
import { useEmulationAct } from './use-emulation-act.ts'

const words = text.commendations

export function PaperList({ commendation }: { commendation: CommendationItem }) {
  const { id, revision } = commendation
  const [papers, setPapers] = useState(commendation.papers)
  const isOpen = commendation.acts.includes('change')
  const saving = useEmulationAct((_: undefined, own) => {
    const given = papers.map(({ position, have, note }) => ({ position, have, note }))
    return acts.tick(id, { revision, papers: given }, own)
  })
  const set = (position: number, change: { have?: boolean; note?: string }) =>
    setPapers((now) => now.map((paper) => (paper.position === position ? { ...paper, ...change } : paper)))
  const isChanged = JSON.stringify(papers) !== JSON.stringify(commendation.papers)
  return (
    <form
      className="papers"
      onSubmit={(event) => {
        event.preventDefault()
        saving.run(undefined)
      }}
    >
      <h3>
        {words.checklist}: {words.papersOf(papers.filter(({ have }) => have).length, papers.length)}
      </h3>
      <ul>
        {papers.map((paper) => (
          <Paper key={paper.position} paper={paper} isOpen={isOpen} onChange={set} />
        ))}
      </ul>
      <ActFault failure={saving.failure} />
      {isOpen && isChanged && (
        <button type="submit" className="btn small" disabled={saving.isRunning}>
          {words.savePapers}
        </button>
      )}
    </form>
  )
}

type PaperProps = {
  paper: CommendationItem['papers'][number]
  isOpen: boolean
  onChange: (position: number, change: { have?: boolean; note?: string }) => void
}

function Paper({ paper: { position, name, clause, have, note }, isOpen, onChange }: PaperProps) {
  const id = useId()
  return (
    <li className="check">
      <input
        id={id}
        type="checkbox"
        checked={have}
        disabled={!isOpen}
        onChange={(event) => onChange(position, { have: event.currentTarget.checked })}
      />
      <label htmlFor={id}>{name}</label>
      <p>
        {isOpen ? (
          <input
            className="control"
            aria-label={words.paperNote(name)}
            placeholder={words.paperNoteLabel}
            maxLength={500}
            value={note}
            onChange={(event) => onChange(position, { note: event.currentTarget.value })}
          />
        ) : (
          note
        )}{' '}
        {clause}
      </p>
    </li>
  )
}
