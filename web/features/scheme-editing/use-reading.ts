/** The file in memory, what was read of it, and the reading under way. Nothing is stored until it is saved. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SchemeImportOptions, SchemeReading } from '#contract/schemes'
import type { SchemeColumn } from '#domain/scheme-table.ts'
import { refusalOf } from '../../components/file-choice.ts'
import { asFailure } from '../../failure.ts'
import { useOwnAct } from '../../own-act.ts'
import { askScheme } from '../../schemes.ts'
import { fileText } from '../../text/files.vi.ts'

type Said = Pick<SchemeImportOptions, 'sheet' | 'columns'>

export type Reading = ReturnType<typeof useReading>

export function useReading(scheme: string) {
  const act = useOwnAct()
  const [answer, setAnswer] = useState<SchemeReading>()
  const [sending, setSending] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const held = useRef<{ file: File; said: Said }>(undefined)
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])

  const send = useCallback(
    async (file: File, said: Said, stored?: { revision: number }) => {
      control.current?.abort()
      const mine = new AbortController()
      control.current = mine
      held.current = { file, said }
      setSending(file.name)
      setRefusal(undefined)
      try {
        const options = { scheme, ...said, ...stored, dryRun: stored === undefined }
        const sendingAs = { signal: mine.signal, onProgress: () => {} }
        const read = await act((own) => askScheme.file(file, { ...own, ...options }, sendingAs))
        setAnswer(read)
        setSending(undefined)
        return read
      } catch (thrown) {
        if (control.current !== mine) return undefined
        if (!mine.signal.aborted) {
          const failure = asFailure(thrown)
          setRefusal(failure.fields[0]?.message ?? failure.message)
        }
        setSending(undefined)
        return undefined
      }
    },
    [act, scheme],
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
    answer,
    sending,
    refusal,
    take,
    chooseColumn: (letter: string, meaning: SchemeColumn) =>
      again(({ columns, ...said }) => ({
        ...said,
        columns: { ...withoutMeaning(columns, meaning), [letter]: meaning },
      })),
    chooseSheet: (sheet: string) => again(() => ({ sheet })),
    /** All or nothing; answers undefined where it was refused. */
    save: async (revision: number) => {
      const last = held.current
      return last === undefined ? undefined : send(last.file, last.said, { revision })
    },
    stop: () => control.current?.abort(),
    refuse: setRefusal,
    restart: () => {
      setAnswer(undefined)
      setRefusal(undefined)
    },
  }
}

/** One meaning belongs to one column: whoever had it before has it no more. */
function withoutMeaning(columns: Said['columns'], meaning: SchemeColumn): NonNullable<Said['columns']> {
  return Object.fromEntries(Object.entries(columns ?? {}).filter(([, one]) => one !== meaning || one === 'ignored'))
}
