/** What the screens ask of tasks: a page of a list, one task whole, what is late, a month. Shared by the pages that show them. */
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import type { LateTasks, TaskCalendar, TaskList, TaskWhole } from '#contract/tasks'
import type { Field } from '#domain/element.ts'
import type { TaskState } from '#domain/occurrence.ts'
import type { Month } from '#domain/period.ts'
import { request } from './api.ts'

export type TasksAsked = {
  plan?: number | undefined
  unit?: string | undefined
  parent?: string | undefined
  year?: number | undefined
  field?: Field | undefined
  state?: TaskState | undefined
  lead?: string | undefined
  responsible?: 'me' | undefined
  q?: string | undefined
}

/** The first word of the key of everything that an act upon a task changes. */
export const tasksKey = ['tasks'] as const

export const tasksQuery = (asked: TasksAsked, from: number, count: number) =>
  queryOptions({
    queryKey: [...tasksKey, 'list', asked, from, count],
    queryFn: ({ signal }) => request<TaskList>('GET', '/api/tasks', { query: { ...asked, from, count }, signal }),
  })

/** How many there are in each state, whoever leads them, and none of the tasks themselves. */
export const taskCountsQuery = (asked: TasksAsked) =>
  queryOptions({
    ...tasksQuery({ ...asked, state: undefined }, 0, 1),
    placeholderData: keepPreviousData,
  })

export const taskQuery = (task: string) =>
  queryOptions({
    queryKey: [...tasksKey, 'whole', task],
    queryFn: ({ signal }) => request<TaskWhole>('GET', `/api/tasks/${encodeURIComponent(task)}`, { signal }),
  })

/** Puts what an act has answered in the place of what is being read, which was asked before it. */
export function putTask(queries: QueryClient, whole: TaskWhole): void {
  const { queryKey } = taskQuery(String(whole.task.id))
  void queries.cancelQueries({ queryKey })
  queries.setQueryData(queryKey, whole)
}

export const lateTasksQuery = (asked: { parent?: string | undefined; year?: number | undefined }) =>
  queryOptions({
    queryKey: [...tasksKey, 'late', asked],
    queryFn: ({ signal }) => request<LateTasks>('GET', '/api/tasks/late', { query: asked, signal }),
    placeholderData: keepPreviousData,
  })

export const taskCalendarQuery = (asked: { month: Month; unit?: string | undefined; plan?: number | undefined }) =>
  queryOptions({
    queryKey: [...tasksKey, 'calendar', asked],
    queryFn: ({ signal }) => request<TaskCalendar>('GET', '/api/tasks/calendar', { query: asked, signal }),
    placeholderData: keepPreviousData,
  })
