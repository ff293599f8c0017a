/** The finding above the list: what is late and what waits, of whose tasks of which year. */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { TaskList } from '#contract/tasks'
import { paths } from '../../paths.ts'
import type { TasksAsked } from '../../tasks.ts'
import { text } from './text.vi.ts'

type TasksHeadProps = { counts: TaskList; place: string | undefined; year: number | undefined }

export const TasksHead = memo(function TasksHead({ counts, place, year }: TasksHeadProps) {
  return (
    <>
      <h1 className="verdict">{verdictOf(counts)}</h1>
      <p className="sub">
        {text.scope(place, year)}. <Link {...paths.lateTasks({ nam: year })}>{text.lateLink}</Link>
      </p>
    </>
  )
})

/** How many the list has: all, or those in the state that was chosen. */
export function totalOf(counts: TaskList, { state }: TasksAsked): number {
  return state === undefined ? counts.total : (counts.states[state] ?? 0)
}

export function verdictOf({ total, states }: TaskList): string {
  return text.verdict(total, total - (states.unknown ?? 0), states.overdue ?? 0, states.waiting ?? 0)
}
