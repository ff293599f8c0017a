/** The occurrences whose day lies in a month, day by day. */
import type { Month } from '../../domain/period.ts'
import { taskNumber } from '../../domain/task.ts'
import type { Unit } from '../../domain/unit.ts'
import { nameOf } from '../shown.vi.ts'
import { shownState, sightOfTasks, type TaskView, tasksAsked, unitOfTask } from './tasks.ts'

/** Of one plan, or of all plans in force: a draft stands in nobody's calendar unless it is asked for. */
export function taskCalendar(view: TaskView, month: Month, asked: { units?: readonly Unit[]; plan?: number }) {
  const { catalogue, records, today } = view
  const sightOf = sightOfTasks(view)
  const dated = tasksAsked(view, asked)
    .filter(({ planId }) => asked.plan !== undefined || catalogue.plans.get(planId)?.state === 'in_force')
    .flatMap((task) =>
      (records.occurrences.get(task.id) ?? []).flatMap((one) => {
        if (one.due === null || !one.due.startsWith(month)) return []
        const item = {
          task: task.id,
          occurrence: one.position,
          number: taskNumber(task),
          name: task.name,
          lead: task.lead,
          unit: nameOf(catalogue.unitsById.get(unitOfTask(catalogue, task)) as Unit),
          state: shownState(one, sightOf(task), today),
        }
        return [{ day: one.due, item }]
      }),
    )
  const days = [...Map.groupBy(dated, ({ day }) => day)]
    .map(([day, list]) => ({ day, items: list.map(({ item }) => item) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  return { month, today, days }
}
