/** A page of a list of tasks, and how many the filters leave by state and by lead. */
import { currentOccurrence, type Occurrence, type TaskState } from '../../domain/occurrence.ts'
import { bodyKeys, type Task } from '../../domain/task.ts'
import { compareNames, searchKey } from '../../domain/unit.ts'
import type { Records } from '../records/records.ts'
import { shownState, sightOfTasks, type TasksAsked, type TaskView, taskItem, tasksAsked } from './tasks.ts'

export type TaskListAsked = TasksAsked & {
  state?: TaskState | undefined
  q?: string | undefined
  from: number
  count: number
}

/** Counts of one filter are of what the other filters leave, so that a choice never hides the other choices. */
export function taskList(view: TaskView, { state, lead, q, from, count, ...asked }: TaskListAsked) {
  const { records, today } = view
  const sightOf = sightOfTasks(view)
  const keyOf = bodyKeys()
  const stateOf = (task: Task) => {
    const sight = sightOf(task)
    if (sight === 'nothing') return 'unknown'
    const current = currentOccurrence(records.occurrences.get(task.id) as Occurrence[])
    return shownState(current, sight, today) ?? 'hidden'
  }
  const found = searched(records, tasksAsked(view, asked), q).map((task) => ({ task, state: stateOf(task) }))
  const leads = Map.groupBy(found, ({ task }) => (task.lead === null ? '' : keyOf(task.lead)))
  const led = lead === undefined ? found : (leads.get(keyOf(lead)) ?? [])
  const inState = (list: typeof found) => (state === undefined ? list : list.filter((one) => one.state === state))
  const tasks = inState(led)
  const states: Record<string, number> = {}
  for (const one of led) states[one.state] = (states[one.state] ?? 0) + 1
  return {
    items: tasks.slice(from, from + count).map(({ task }) => taskItem(view, task)),
    left: Math.max(0, tasks.length - from - count),
    total: tasks.length,
    states,
    leads: [...leads.values()]
      .map((list) => ({ lead: list[0]?.task.lead ?? '', tasks: inState(list).length }))
      .filter((one) => one.lead !== '' && one.tasks > 0)
      .sort((a, b) => compareNames(a.lead, b.lead)),
  }
}

/** Made ready once for each reading of the records. */
const searchTexts = new WeakMap<Records, Map<number, string>>()

/** Every word of the query begins a word of the name, the product or a body. */
function searched(records: Records, tasks: Task[], q: string | undefined): Task[] {
  const parts = wordsOf(q ?? '')
  if (parts.length === 0) return tasks
  const texts = searchTexts.get(records) ?? new Map(records.tasks.map((task) => [task.id, textOf(task)]))
  searchTexts.set(records, texts)
  return tasks.filter((task) => parts.every((part) => texts.get(task.id)?.includes(` ${part}`)))
}

function textOf({ name, product, lead, partners }: Task): string {
  return ` ${wordsOf([name, product, lead ?? '', ...partners].join(' ')).join(' ')}`
}

function wordsOf(text: string): string[] {
  return searchKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}
