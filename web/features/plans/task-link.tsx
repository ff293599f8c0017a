/** The name of a task as a link to its page. */
import { Link } from '@tanstack/react-router'
import type { TaskItem } from '#contract/plans'
import { paths } from '../../paths.ts'

export function TaskLink({ task }: { task: Pick<TaskItem, 'id' | 'name'> }) {
  return <Link {...paths.task(task.id)}>{task.name}</Link>
}
