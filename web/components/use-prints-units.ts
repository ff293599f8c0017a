/** Whether the reader works for a province, and so may print the pages of all its units at once. Undefined until it is known. */
import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../queries.ts'

export function usePrintsUnits(province: string | undefined): boolean | undefined {
  const me = useQuery(meQuery).data
  return me?.roles.some(({ role, unit }) => role !== 'administrator' && unit.code === province)
}
