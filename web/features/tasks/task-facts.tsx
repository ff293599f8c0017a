/** What the plan says of the task, as it says it: field, product, bodies, deadline, clause; and the person who answers for it. */
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { TaskWhole } from '#contract/tasks'
import { fieldWords } from '#domain/task.vi.ts'
import { capitalised } from '#domain/wording.vi.ts'
import { paths } from '../../paths.ts'
import { ResponsibleDialog } from './responsible-dialog.tsx'
import { text } from './task-text.vi.ts'

const words = text.facts

export function TaskFacts({ whole }: { whole: TaskWhole }) {
  const { task, people } = whole
  const [isNaming, setNaming] = useState(false)
  return (
    <aside className="task-facts" aria-label={words.title}>
      <dl>
        <Fact name={words.field}>{fieldWords[task.field]}</Fact>
        <Fact name={words.product}>{task.product}</Fact>
        <Fact name={words.lead}>{task.lead}</Fact>
        {task.leadUnit !== null && (
          <Fact name={words.assigned}>
            <Link {...paths.unit(task.leadUnit.code)}>{capitalised(task.leadUnit.label)}</Link>
          </Fact>
        )}
        {task.partners.length > 0 && (
          <Fact name={words.partners}>
            <ul>
              {task.partners.map((partner) => (
                <li key={partner}>{partner}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={words.deadline}>{task.deadline.shown}</Fact>
        {whole.whole !== null && (
          <Fact name={words.whole}>
            <Link {...paths.task(whole.whole.id)}>
              {whole.whole.number}. {whole.whole.name}
            </Link>
          </Fact>
        )}
        <Fact name={words.clause}>{task.clause}</Fact>
        <Fact name={words.unit}>
          <Link {...paths.unit(task.unit.code)}>{capitalised(task.unit.label)}</Link>
        </Fact>
        {(whole.responsibleName !== null || people.length > 0) && (
          <Fact name={words.responsible}>
            {whole.responsibleName ?? <span className="muted">{words.nobody}</span>}{' '}
            {people.length > 0 && (
              <button type="button" className="linkish" onClick={() => setNaming(true)}>
                {whole.responsibleName === null ? words.assign : words.change}
              </button>
            )}
          </Fact>
        )}
        {task.note !== '' && <Fact name={words.note}>{task.note}</Fact>}
      </dl>
      {isNaming && <ResponsibleDialog whole={whole} onClose={() => setNaming(false)} />}
    </aside>
  )
}

/** What the plan leaves open is said to be open. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  const isOpen = children === null || children === ''
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isOpen ? <span className="muted">{words.none}</span> : children}</dd>
    </div>
  )
}
