/** The file in memory, what was read of it, and the reading under way. Nothing is stored until it is saved. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlanReading, PlanReadingOptions } from '#contract/plans'
import type { PlanColumn, PlanTableKind } from '#domain/plan-table.ts'
import { refusalOf } from '../../components/file-choice.ts'
import { asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { fileText } from '../../text/files.vi.ts'
import { readFile } from './ask.ts'

type Said = Pick<PlanReadingOptions, 'sheet' | 'columns'>

export type Reading = {
  answer: PlanReading | undefined
  /** Name of the file that is being read. */
  sending: string | undefined
  refusal: string | undefined
  /** How many rows were saved, once they were. */
  saved: number | undefined
  take: (file: File) => Promise<void>
  chooseColumn: (letter: string, meaning: PlanColumn) => void
  chooseSheet: (sheet: string) => void
  stop: () => void
  refuse: (message: string) => void
  finish: (saved: number) => void
  restart: () => void
}

export function useReading(plan: number, kind: PlanTableKind): Reading {
  const act = useOwnAct()
  const [answer, setAnswer] = useState<PlanReading>()
  const [sending, setSending] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [saved, setSaved] = useState<number>()
  const held = useRef<{ file: File; said: Said }>(undefined)
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])

  const send = useCallback(
    async (file: File, said: Said) => {
      control.current?.abort()
      const mine = new AbortController()
      control.current = mine
      held.current = { file, said }
      setSending(file.name)
      setRefusal(undefined)
      try {
        const read = await act((own) =>
          readFile(plan, file, { ...own, ...said, kind }, { signal: mine.signal, onProgress: () => {} }),
        )
        setAnswer(read)
      } catch (thrown) {
        if (control.current !== mine) return
        if (!mine.signal.aborted) {
          const failure = asFailure(thrown)
          setRefusal(failure.fields[0]?.message ?? failure.message)
        }
      }
      setSending(undefined)
    },
    [act, plan, kind],
  )

  async function take(chosen: File) {
    const refused = refusalOf(chosen)
    if (refused !== null) return setRefusal(refused)
    try {
      // Read now: a file that is saved again in Excel meanwhile could not be sent a second time.
      await send(new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type }), {})
    } catch {
      setRefusal(fileText.unreadable(chosen.name))
    }
  }

  function again(change: (said: Said) => Said) {
    const last = held.current
    if (last !== undefined) void send(last.file, change(last.said))
  }

  return {
    answer: answer?.kind === kind ? answer : undefined,
    sending,
    refusal,
    saved,
    take,
    chooseColumn: (letter, meaning) =>
      again(({ columns, ...said }) => ({
        ...said,
        columns: { ...withoutMeaning(columns, meaning), [letter]: meaning },
      })),
    chooseSheet: (sheet) => again(() => ({ sheet })),
    stop: () => control.current?.abort(),
    refuse: setRefusal,
    finish: setSaved,
    restart: () => {
      setAnswer(undefined)
      setSaved(undefined)
    },
  }
}

/** One meaning belongs to one column: whoever had it before has it no more. */
function withoutMeaning(columns: Said['columns'], meaning: PlanColumn): NonNullable<Said['columns']> {
  return Object.fromEntries(Object.entries(columns ?? {}).filter(([, one]) => one !== meaning || one === 'ignored'))
}
