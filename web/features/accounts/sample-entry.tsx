/** One click into the sample, as one of five people; offered on the machine that runs the program, nowhere else. */
import { useMutation } from '@tanstack/react-query'
import type { SamplePerson } from '#contract/accounts'
import { api } from '../../api.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { asFailure } from '../../failure.ts'
import { useEnter } from './enter.ts'
import { text } from './text.vi.ts'

const people: readonly (SamplePerson & { words: keyof typeof text.people })[] = [
  { role: 'leader', words: 'leader' },
  { role: 'clerk', words: 'clerk' },
  { role: 'approver', words: 'approver' },
  { role: 'approver', province: true, words: 'department' },
  { role: 'administrator', words: 'administrator' },
]

export function SampleEntry() {
  const enter = useEnter()
  const entry = useMutation({ mutationFn: api.signInAs, onSuccess: enter })
  return (
    <section className="sec front-people">
      <header>
        <h2>{text.enterAs}</h2>
        <p className="note">{text.sampleNote}</p>
      </header>
      {entry.isError && <ActFault failure={asFailure(entry.error)} />}
      <ul>
        {people.map(({ words, ...person }) => (
          <li key={words}>
            <button type="button" onClick={() => entry.mutate(person)} disabled={entry.isPending}>
              <b>{text.people[words].name}</b>
              <span>{text.people[words].does}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
