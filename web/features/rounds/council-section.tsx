/** The council's minutes: when and where, who led, how many agreed; and the form that writes them down. */
import { useState } from 'react'
import type { Council, RoundWhole } from '#contract/rounds'
import { parseViNumber } from '#domain/measure.ts'
import { votesWords } from '#domain/round.vi.ts'
import { dateName } from '#domain/wording.vi.ts'
import { useAct } from '../../act.ts'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { calls } from './ask.ts'
import { text } from './text.vi.ts'

const words = text.council
const lines = ['number', 'venue', 'chair', 'secretary'] as const

type CouncilProps = { round: RoundWhole; council: Council }

export function CouncilSection({ round, council }: CouncilProps) {
  const [isOpen, setOpen] = useState(false)
  const isWritten = council.on !== null || council.chair !== ''
  if (!isWritten && round.state !== 'council') return null
  const shown: [string, string][] = [
    [words.number, council.number],
    [words.on, council.on === null ? '' : dateName(council.on)],
    [words.venue, council.venue],
    [words.chair, council.chair],
    [words.secretary, council.secretary],
    [
      words.votesFor,
      council.members === null || council.votesFor === null ? '' : votesWords(council.members, council.votesFor),
    ],
    [words.opinions, council.opinions],
  ]
  return (
    <section className="sec council">
      <header>
        <h2>{words.title}</h2>
      </header>
      {isWritten ? (
        <dl>
          {shown
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      ) : (
        <p>{words.none}</p>
      )}
      {round.acts.includes('council') && (
        <button type="button" className="btn" onClick={() => setOpen(true)}>
          {words.edit}
        </button>
      )}
      {isOpen && <CouncilForm round={round} council={council} onClose={() => setOpen(false)} />}
    </section>
  )
}

function CouncilForm({ round, council, onClose }: CouncilProps & { onClose: () => void }) {
  const [draft, setDraft] = useState(council)
  const [members, setMembers] = useState(council.members === null ? '' : String(council.members))
  const [votesFor, setVotesFor] = useState(council.votesFor === null ? '' : String(council.votesFor))
  const [typed, setTyped] = useState<Record<string, string>>({})
  const act = useOwnAct()
  const saving = useAct(
    (written: Council) => act((own) => calls.change(round.id, { revision: round.revision, council: written }, own)),
    { onSuccess: onClose, changes: [['rounds']] },
  )
  const send = () => {
    const [all, agreed] = [countOf(members), countOf(votesFor)]
    setTyped({
      ...(all === undefined ? { members: words.notNumber } : {}),
      ...(agreed === undefined ? { votesFor: words.notNumber } : {}),
    })
    if (all !== undefined && agreed !== undefined) saving.run({ ...draft, members: all, votesFor: agreed })
  }
  const fault = (field: string) =>
    typed[field] ?? saving.failure?.field(field) ?? saving.failure?.field(`council.${field}`)
  return (
    <FormDialog
      title={words.title}
      act={words.save}
      onClose={onClose}
      onSend={send}
      isSending={saving.isRunning}
      failure={saving.failure}
      fields={[...lines, 'on', 'members', 'votesFor', 'opinions']}
    >
      <DateField
        label={words.on}
        value={draft.on ?? ''}
        onChange={(on) => setDraft((now) => ({ ...now, on: on === '' ? null : on }))}
        fault={fault('on')}
      />
      {lines.map((name) => (
        <TextField
          key={name}
          label={words[name]}
          value={draft[name]}
          onChange={(value) => setDraft((now) => ({ ...now, [name]: value }))}
          maxLength={name === 'venue' ? 200 : name === 'number' ? 60 : 120}
          fault={fault(name)}
        />
      ))}
      <div className="pair">
        <TextField
          label={words.members}
          value={members}
          onChange={setMembers}
          inputMode="numeric"
          fault={fault('members')}
        />
        <TextField
          label={words.votesFor}
          value={votesFor}
          onChange={setVotesFor}
          inputMode="numeric"
          fault={fault('votesFor')}
        />
      </div>
      <TextArea
        label={words.opinions}
        value={draft.opinions}
        onChange={(opinions) => setDraft((now) => ({ ...now, opinions }))}
        maxLength={8000}
        fault={fault('opinions')}
      />
    </FormDialog>
  )
}

function countOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const read = parseViNumber(typed)
  return read.ok ? read.scaled : undefined
}
