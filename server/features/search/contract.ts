/** One search over everything that has a name: units, indicators, elements, plans, their targets and tasks. */
import { z } from 'zod'
import { Text } from '../units/contract.ts'

export const searchKinds = ['unit', 'indicator', 'element', 'plan', 'target', 'task'] as const

export const SearchQuery = z.strictObject({ q: Text.min(1).max(80) })

/** What is found, by kind; `where` says what it belongs to. The other parts are those of its address. */
export const SearchItem = z.object({
  kind: z.enum(searchKinds),
  label: z.string(),
  where: z.string(),
  /** Unit and, for one that ended, a period in which it existed. */
  unit: z.string().nullable(),
  period: z.string().nullable(),
  /** The indicator itself, or one that an element is counted in. */
  indicator: z.string().nullable(),
  element: z.string().nullable(),
  plan: z.number().nullable(),
})
export type SearchItem = z.infer<typeof SearchItem>

/** Best first, at most 20. */
export const SearchResult = z.object({ items: z.array(SearchItem), more: z.boolean() })
export type SearchResult = z.infer<typeof SearchResult>
