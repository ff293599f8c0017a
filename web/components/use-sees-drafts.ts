/** Whether the reader works for a unit, or for one above it, or, of a province, for one below it: only then is it asked of what is theirs. */
import { useQuery } from '@tanstack/react-query'
import type { UnitName } from '#contract/units'
import { meQuery, unitsQuery } from '../queries.ts'
import { unitsWithin } from '../units-within.ts'

export function useSeesDrafts({ code, kind }: Pick<UnitName, 'code' | 'kind'>): boolean {
  const { codes, all } = useReach()
  if (isWithin(all, codes, code)) return true
  return kind === 'province' && unitsWithin(all, [code]).some((unit) => codes.includes(unit.code))
}

/** Whether the reader works for the unit itself or for one above it: whose meetings are theirs. */
export function useWorksFor({ code }: Pick<UnitName, 'code'>): boolean {
  const { codes, all } = useReach()
  return isWithin(all, codes, code)
}

type Listed = Parameters<typeof unitsWithin>[0]

function useReach(): { codes: string[]; all: Listed } {
  const me = useQuery(meQuery).data
  const units = useQuery(unitsQuery({})).data
  const codes = (me?.roles ?? []).filter(({ role }) => role !== 'administrator').map(({ unit }) => unit.code)
  return { codes, all: units?.items ?? [] }
}

function isWithin(all: Listed, codes: readonly string[], code: string): boolean {
  return codes.includes(code) || unitsWithin(all, codes).some((unit) => unit.code === code)
}
