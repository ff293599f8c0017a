/** The period in which scores are looked at: the one of the address, or the last one published, or this year. */
import { useQuery } from '@tanstack/react-query'
import type { Period } from '#domain/period.ts'
import { useToday } from '../../components/period-switch.tsx'
import { schemesQuery } from '../../queries.ts'

/** Undefined while it is not known yet which periods were published. */
export function useScorePeriod(scheme: string, asked: Period | undefined, parent?: string): Period | undefined {
  const today = useToday()
  const { data, isError } = useQuery(schemesQuery)
  if (asked !== undefined) return asked
  if (data === undefined) return isError ? today.slice(0, 4) : undefined
  const published = data.items.find(({ code }) => code === scheme)?.published ?? []
  const own = published.filter((one) => parent === undefined || one.parent.code === parent)
  return (
    own
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? today.slice(0, 4)
  )
}
