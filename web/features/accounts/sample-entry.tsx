/** One click into the sample, as one of four people; offered on the machine that runs the program, nowhere else. */
import { useMutation } from '@tanstack/react-query'
import type { Role } from '#domain/permission.ts'
import { api } from '../../api.ts'
import { ActFault } from '../../components/act-fault.tsx'
import { asFailure } from '../../failure.ts'
import { useEnter } from './enter.ts'
import { text } from './text.vi.ts'

const order: readonly Role[] = ['leader', 'approver', 'clerk', 'administrator']

export function SampleEntry() {
  const enter = useEnter()
  const entry = useMutation({ mutationFn: (role: Role) => api.signInAs(role), onSuccess: enter })
  return (
    <section className="sec front-people">
      <header>
        <h2>{text.enterAs}</h2>
        <p className="note">{text.sampleNote}</p>
      </header>
      {entry.isError && <ActFault failure={asFailure(entry.error)} />}
      <ul>
        {order.map((role) => (
          <li key={role}>
            <button type="button" onClick={() => entry.mutate(role)} disabled={entry.isPending}>
              <b>{text.people[role].name}</b>
              <span>{text.people[role].does}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
