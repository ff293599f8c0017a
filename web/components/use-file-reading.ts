/** A file in memory, what the server read of it, and the reading under way. Nothing is stored by looking. */
import { useEffect, useRef, useState } from 'react'
import { asFailure } from '../failure.ts'
import { type Own, useOwnAct } from '../own-act.ts'
import type { Sending } from '../send-form.ts'
import { fileText } from '../text/files.vi.ts'
import { refusalOf } from './file-choice.ts'

/** What a person says of the file where the reading is wrong: its sheet, and the meaning of a column by its letter. */
export type SaidOfFile<Meaning extends string> = { sheet?: string; columns?: Record<string, Meaning> }

export type FileReading<Answer, Meaning extends string> = {
  answer: Answer | undefined
  /** Name of the file that is being read. */
  sending: string | undefined
  refusal: string | undefined
  take: (file: File) => Promise<void>
  chooseColumn: (letter: string, meaning: Meaning) => void
  chooseSheet: (sheet: string) => void
  stop: () => void
  refuse: (message: string) => void
  restart: () => void
}

type Read<Answer, Meaning extends string> = (
  file: File,
  said: SaidOfFile<Meaning> & Own,
  to: Sending,
) => Promise<Answer>

/**
 * `read` looks at a file. `again` sends the file that is held once more, by the road given, and answers undefined where it was
 * refused or stopped.
 */
export function useFileReading<Answer, Meaning extends string>(
  read: Read<Answer, Meaning>,
): FileReading<Answer, Meaning> & { again: (read: Read<Answer, Meaning>) => Promise<Answer | undefined> } {
  const act = useOwnAct()
  const [answer, setAnswer] = useState<Answer>()
  const [sending, setSending] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const held = useRef<{ file: File; said: SaidOfFile<Meaning> }>(undefined)
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])

  async function send(file: File, said: SaidOfFile<Meaning>, by: Read<Answer, Meaning>) {
    control.current?.abort()
    const mine = new AbortController()
    control.current = mine
    held.current = { file, said }
    setSending(file.name)
    setRefusal(undefined)
    try {
      const got = await act((own) => by(file, { ...own, ...said }, { signal: mine.signal, onProgress: () => {} }))
      setAnswer(got)
      return got
    } catch (thrown) {
      if (control.current !== mine || mine.signal.aborted) return undefined
      const failure = asFailure(thrown)
      setRefusal(failure.fields[0]?.message ?? failure.message)
      return undefined
    } finally {
      if (control.current === mine) setSending(undefined)
    }
  }

  async function take(chosen: File) {
    const refused = refusalOf(chosen)
    if (refused !== null) return setRefusal(refused)
    try {
      // Read now: a file that is saved again in Excel meanwhile could not be sent a second time.
      await send(new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type }), {}, read)
    } catch {
      setRefusal(fileText.unreadable(chosen.name))
    }
  }

  function say(change: (said: SaidOfFile<Meaning>) => SaidOfFile<Meaning>) {
    const last = held.current
    if (last !== undefined) void send(last.file, change(last.said), read)
  }

  return {
    answer,
    sending,
    refusal,
    take,
    chooseColumn: (letter, meaning) =>
      say(({ columns, ...said }) => ({ ...said, columns: { ...withoutMeaning(columns, meaning), [letter]: meaning } })),
    chooseSheet: (sheet) => say(() => ({ sheet })),
    again: async (by) => {
      const last = held.current
      return last === undefined ? undefined : send(last.file, last.said, by)
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
function withoutMeaning<Meaning extends string>(columns: SaidOfFile<Meaning>['columns'], meaning: Meaning) {
  return Object.fromEntries(Object.entries(columns ?? {}).filter(([, one]) => one !== meaning || one === 'ignored'))
}
