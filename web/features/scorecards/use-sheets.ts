/**
 * The sheets of many units, asked for a few at a time and given out in their order as they come, one in each frame: two
 * hundred of them never hold the page up. One that does not come is named, and the others go on.
 */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import type { UnitItem } from '#contract/units'
import { fetchSheetFacts, type SheetFacts } from './sheet-facts.ts'

/** Requests under way at one time. */
const atOnce = 3

export type Sheets = {
  /** In the order of the units, without those still to come. */
  sheets: readonly SheetFacts[]
  failed: readonly UnitItem[]
  isDone: boolean
  retry: () => void
}

type State = { key: string; found: ReadonlyMap<string, SheetFacts>; failed: readonly string[] }

const nothing = (key: string): State => ({ key, found: new Map(), failed: [] })

export function useSheets(units: readonly UnitItem[], period: string | undefined): Sheets {
  const queries = useQueryClient()
  const key = `${period} ${units.map(({ code }) => code).join(' ')}`
  const [state, setState] = useState(() => nothing(key))
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which units and which period
  useEffect(() => {
    if (period === undefined) return
    let isCalledOff = false
    const left = units.map(({ code }) => code)
    const tell = (change: (now: State) => State) => {
      if (!isCalledOff) setState((now) => change(now.key === key ? now : nothing(key)))
    }
    tell(({ found }) => ({ key, found, failed: [] }))
    const work = async () => {
      for (let code = left.shift(); code !== undefined && !isCalledOff; code = left.shift()) {
        const unit = code
        try {
          const facts = await fetchSheetFacts(queries, unit, period)
          await nextFrame()
          tell((now) => ({ ...now, found: new Map(now.found).set(unit, facts) }))
        } catch {
          tell((now) => ({ ...now, failed: [...now.failed, unit] }))
        }
      }
    }
    for (let one = 0; one < atOnce; one += 1) void work()
    return () => {
      isCalledOff = true
    }
  }, [key, turn])
  const { found, failed } = state.key === key ? state : nothing(key)
  return {
    sheets: units.flatMap(({ code }) => found.get(code) ?? []),
    failed: units.filter(({ code }) => failed.includes(code)),
    isDone: found.size + failed.length >= units.length,
    retry: useCallback(() => setTurn((now) => now + 1), []),
  }
}

/** Frames do not come while the tab is hidden; the work goes on all the same. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 100)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
