/** The cells of one unit, what is wrong in them, and their saving; where somebody saved meanwhile, the person chooses. */
import { useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Survey, SurveyCounts } from '#contract/surveys'
import { useAct } from '../../act.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useOwnAct } from '../../own-act.ts'
import { acts, countsQuery, surveysKey } from './ask.ts'
import { EntryGroup } from './entry-group.tsx'
import { text } from './text.vi.ts'
import { bodyOf, type GroupTyped, isSound, readGroup, sentPlaces, type Typed, typedOf } from './typed-counts.ts'

const words = text.entry

type EntryFormProps = { survey: Survey; counts: SurveyCounts; disabled: boolean }

export function EntryForm({ survey, counts, disabled }: EntryFormProps) {
  const { factors, groups } = survey.questionnaire
  const items = factors.flatMap((factor) => factor.items)
  const fresh = (known: SurveyCounts): Typed => typedOf(known, groups.length, items.length)
  const [stored, setStored] = useState(counts)
  const [typed, setTyped] = useState(() => fresh(counts))
  const [tried, setTried] = useState(false)
  const queries = useQueryClient()
  const own = useOwnAct()
  const read = typed.groups.map(readGroup)
  const isChanged = JSON.stringify(typed) !== JSON.stringify(fresh(stored))
  const key = countsQuery(String(survey.id), counts.unit.code).queryKey
  const saving = useAct(
    (revision: number) =>
      own((account) => acts.enter(String(survey.id), counts.unit.code, bodyOf(typed, read, revision), account)),
    {
      onSuccess: (now) => {
        queries.setQueryData(key, now)
        setStored(now)
        setTyped(fresh(now))
        setTried(false)
      },
      changes: [
        [...surveysKey, 'one'],
        [...surveysKey, 'list'],
      ],
    },
  )
  /** What somebody else has saved meanwhile. */
  const theirs = useAct(async (choice: 'take' | 'keep') => {
    const now = await queries.fetchQuery(countsQuery(String(survey.id), counts.unit.code))
    setStored(now)
    if (choice === 'keep') return saving.run(now.revision)
    setTyped(fresh(now))
    saving.reset()
  })
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && isChanged && !disabled && !window.confirm(words.leave),
    enableBeforeUnload: () => isChanged && !disabled,
  })
  const { failure } = saving
  const isStale = failure?.code === 'stale'
  const places = sentPlaces(read)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isSound(typed, read)) saving.run(stored.revision)
  }
  const change = (at: number, part: Partial<GroupTyped>) =>
    setTyped((now) => ({
      ...now,
      groups: now.groups.map((group, index) => (index === at ? { ...group, ...part } : group)),
    }))
  return (
    <form className="entry-form" onSubmit={send}>
      {typed.groups.map((group, at) => (
        <EntryGroup
          key={groups[at]}
          name={groups[at] ?? ''}
          items={items}
          typed={group}
          read={read[at] as ReturnType<typeof readGroup>}
          isTried={tried}
          told={(field) => failure?.field(`groups.${places[at]}.${field}`)}
          disabled={disabled}
          onChange={(part) => change(at, part)}
        />
      ))}
      <div className="entry-population">
        <TextField
          label={words.population}
          hint={words.populationHint}
          value={typed.population}
          onChange={(population) => setTyped((now) => ({ ...now, population }))}
          inputMode="numeric"
          autoComplete="off"
          disabled={disabled}
          fault={failure?.field('population')}
        />
      </div>
      {!disabled && (
        <>
          <ActFault failure={failure ?? theirs.failure} />
          {tried && !isSound(typed, read) && (
            <p className="fault" role="alert">
              {words.mend}
            </p>
          )}
          <p className="acts entry-acts">
            <button type="submit" className="btn primary" disabled={saving.isRunning}>
              {saving.isRunning ? words.saving : words.save}
            </button>
            {isStale && (
              <StaleChoice
                isRunning={theirs.isRunning}
                take={() => theirs.run('take')}
                keep={() => theirs.run('keep')}
              />
            )}
            <span className="said" role="status">
              {isChanged ? words.unsaved : saving.answer ? words.saved : ''}
            </span>
          </p>
        </>
      )}
    </form>
  )
}

/** Somebody saved the same unit meanwhile: neither's figures are put aside without a word. */
function StaleChoice({ isRunning, take, keep }: { isRunning: boolean; take: () => void; keep: () => void }) {
  return (
    <>
      <button type="button" className="btn" disabled={isRunning} onClick={take}>
        {words.take}
      </button>
      <button type="button" className="btn" disabled={isRunning} onClick={keep}>
        {words.keep}
      </button>
    </>
  )
}
