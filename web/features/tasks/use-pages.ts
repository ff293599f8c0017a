/** The tasks of a long list near the screen: their pages are asked for, others are kept as long as they are fresh. */
import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { TaskItem } from '#contract/plans'
import type { RowWindow } from '../../components/row-window.ts'
import { type TasksAsked, tasksQuery } from '../../tasks.ts'
import { pageSize, pagesIn } from './pages.ts'

export type Pages = {
  /** By its place in the list; undefined while its page is on the way. */
  taskAt: (index: number) => TaskItem | undefined
  hasFailed: boolean
  retry: () => void
}

export function usePages(asked: TasksAsked, wanted: RowWindow): Pages {
  const queries = useQueryClient()
  const queryOf = (page: number) => tasksQuery(asked, page * pageSize, pageSize)
  const numbers = pagesIn(wanted)
  const pages = useQueries({ queries: numbers.map(queryOf) })
  const lists = new Map(pages.map(({ data }, index) => [numbers[index], data?.items]))
  return {
    taskAt: (index) => {
      const page = Math.floor(index / pageSize)
      // Rows that are still drawn may be of a page that is not asked for any more.
      const list = lists.get(page) ?? queries.getQueryData(queryOf(page).queryKey)?.items
      return list?.[index % pageSize]
    },
    hasFailed: pages.some(({ isError, data }) => isError && data === undefined),
    retry: () => {
      for (const page of pages) if (page.isError) void page.refetch()
    },
  }
}
