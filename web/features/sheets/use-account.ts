/** The account under which unsent numbers are kept; undefined until it is known who is signed in. */
import { useQuery } from '@tanstack/react-query'
import { meQuery } from '../../queries.ts'

export function useAccount(): string | undefined {
  return useQuery(meQuery).data?.id
}
