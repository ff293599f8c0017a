/** The name of a task as a link to its page. */
import type { TaskItem } from '#contract/plans'

export function TaskLink({ task }: { task: Pick<TaskItem, 'id' | 'name'> }) {
  return <a href={`/nhiem-vu/${task.id}`}>{task.name}</a>
}
