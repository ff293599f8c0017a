/** Which pages of a long list of tasks are asked for. Pure. */
import type { RowWindow } from '../../components/row-window.ts'

export const pageSize = 100

/** The pages of which rows of the window are. */
export function pagesIn({ from, to }: RowWindow): number[] {
  if (to <= from) return []
  const first = Math.floor(from / pageSize)
  return Array.from({ length: Math.floor((to - 1) / pageSize) - first + 1 }, (_, index) => first + index)
}
