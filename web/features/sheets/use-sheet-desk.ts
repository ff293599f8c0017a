/**
 * The desk of one sheet inside React: opened once per unit and month, fed with newer answers of the server, flushed when
 * the network returns or the page is left. Refuses to let unsaved numbers go without asking.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Sheet } from '#contract/sheets'
import { indicatorsQuery } from '../../queries.ts'
import type { InputsOf } from './row-view.ts'
import { saveFigure } from './save-figure.ts'
import { openDesk } from './sheet-desk.ts'
import { sheetKey } from './sheet-query.ts'
import { text } from './text.vi.ts'

const browserClock = {
  setTimeout: (run: () => void, milliseconds: number) => window.setTimeout(run, milliseconds),
  clearTimeout: (timer: unknown) => window.clearTimeout(timer as number | undefined),
}

export function useSheetDesk(latest: Sheet) {
  const client = useQueryClient()
  const [desk] = useState(() => {
    const unit = latest.unit.code
    const { month } = latest
    const key = sheetKey(unit, month)
    return openDesk(latest, {
      send: (element, answer, revision) => saveFigure({ unit, month }, element, answer, revision),
      reload: () => void client.invalidateQueries({ queryKey: key }),
      arrived: (sheet) => client.setQueryData(key, sheet),
      clock: browserClock,
    })
  })
  const view = useSyncExternalStore(desk.subscribe, desk.view)

  useEffect(() => desk.receive(latest), [desk, latest])

  useEffect(() => {
    const flush = () => desk.saveNow()
    window.addEventListener('online', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('online', flush)
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [desk])

  useBlocker({
    // Saves on the wire arrive in a moment: wait for them, though not for ever, before asking the person anything.
    shouldBlockFn: async () => {
      desk.saveNow()
      await Promise.race([desk.settled(), new Promise((resolve) => setTimeout(resolve, 3_000))])
      return desk.hasUnsaved() && !window.confirm(text.leave)
    },
    enableBeforeUnload: () => desk.hasUnsaved(),
  })
  return { desk, view }
}

/** Which elements each rate is made of, from the catalogue; nothing is known until it is here. */
export function useInputsOf(): InputsOf {
  const { data } = useQuery(indicatorsQuery)
  const inputs = useMemo(
    () => new Map(data?.items.map((item) => [item.code, [...item.numerator, ...item.denominator]])),
    [data],
  )
  return useCallback((indicator) => inputs.get(indicator), [inputs])
}
