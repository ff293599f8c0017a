/** Loads what of the list is not there yet, up to a thousand tasks, and opens the printer's dialog. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type TasksAsked, tasksQuery } from '../../tasks.ts'
import { pageSize } from './pages.ts'
import { text } from './text.vi.ts'

const mostPages = 10

export function PrintButton({ asked, total }: { asked: TasksAsked; total: number }) {
  const queries = useQueryClient()
  const [isLoading, setLoading] = useState(false)
  async function print() {
    setLoading(true)
    const pages = Array.from({ length: Math.min(mostPages, Math.ceil(total / pageSize)) }, (_, page) => page)
    // A page that does not come is missing on paper, and the paper says so.
    await Promise.allSettled(pages.map((page) => queries.ensureQueryData(tasksQuery(asked, page * pageSize, pageSize))))
    setLoading(false)
    window.print()
  }
  return (
    <button type="button" className="btn only-desk" disabled={isLoading || total === 0} onClick={() => void print()}>
      {isLoading ? text.printing : text.print}
    </button>
  )
}
