/** Of a long list of units those whose names are looked for; the words' keys are made once for each list. */
import { useMemo } from 'react'
import { keyMatches, searchKey } from '#domain/unit.ts'

type Named = { unit: { label: string } }

const keys = new WeakMap<readonly Named[], readonly string[]>()

export function useFound<Item extends Named>(items: readonly Item[], words: string | undefined): readonly Item[] {
  return useMemo(() => {
    const asked = searchKey(words ?? '')
    if (asked === '') return items
    const known = keys.get(items) ?? items.map(({ unit }) => searchKey(unit.label))
    keys.set(items, known)
    return items.filter((_, at) => keyMatches(known[at] as string, asked))
  }, [items, words])
}
