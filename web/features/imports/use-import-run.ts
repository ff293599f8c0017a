/**
 * Sends a file for a dry run and keeps it in memory, so that it can be read again with other words, tried again after a
 * failure, or stopped. Stores nothing; never forgets a file because a request failed.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ImportAnswer, ImportOptions } from '#contract/imports'
import { refusalOf } from '../../components/file-choice.ts'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { fileText } from '../../text/files.vi.ts'
import { sendFile } from './send-file.ts'

export type Run =
  | { phase: 'idle' }
  | { phase: 'refused'; message: string }
  | { phase: 'sending'; name: string; sent: number; total: number }
  | { phase: 'reading'; name: string }
  | { phase: 'failed'; failure: ApiFailure }

/** A file that was read, with what was said of it then. */
export type Held = { file: File; options: ImportOptions }

export type ImportRun = {
  run: Run
  /** Takes a file that was just chosen. */
  take: (chosen: File, options: ImportOptions) => Promise<void>
  /** Sends a file that is in memory already. */
  send: (held: Held) => Promise<void>
  /** The same as the last time, after a failure. */
  retry: () => void
  stop: () => void
  /** Forgets the last failure, so that another file can be chosen. */
  dismiss: () => void
  /** Says why nothing was sent at all. */
  refuse: (message: string) => void
  /** The file of an import that was read since the page was loaded. */
  heldFor: (id: string) => Held | undefined
}

export function useImportRun(onRead: (answer: ImportAnswer) => void, onStopped: () => void): ImportRun {
  const [run, setRun] = useState<Run>({ phase: 'idle' })
  const held = useRef(new Map<string, Held>())
  const last = useRef<Held | undefined>(undefined)
  const control = useRef<AbortController | undefined>(undefined)
  useEffect(() => () => control.current?.abort(), [])

  const send = useCallback(
    async (sending: Held) => {
      control.current?.abort()
      const mine = new AbortController()
      control.current = mine
      last.current = sending
      const { file, options } = sending
      setRun({ phase: 'sending', name: file.name, sent: 0, total: file.size })
      try {
        const answer = await sendFile(file, options, {
          signal: mine.signal,
          onProgress: (progress) => setRun({ ...progress, name: file.name }),
        })
        held.current.set(answer.id, sending)
        setRun({ phase: 'idle' })
        onRead(answer)
      } catch (thrown) {
        // A newer sending has taken over: its progress is the one to show.
        if (control.current !== mine) return
        if (!mine.signal.aborted) return setRun({ phase: 'failed', failure: asFailure(thrown) })
        setRun({ phase: 'idle' })
        onStopped()
      }
    },
    [onRead, onStopped],
  )

  const take = useCallback(
    async (chosen: File, options: ImportOptions) => {
      const refusal = refusalOf(chosen)
      if (refusal !== null) return setRun({ phase: 'refused', message: refusal })
      try {
        // Read now: a file that is saved again in Excel meanwhile could not be sent a second time.
        const file = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type })
        await send({ file, options })
      } catch {
        setRun({ phase: 'refused', message: fileText.unreadable(chosen.name) })
      }
    },
    [send],
  )

  return {
    run,
    take,
    send,
    retry: () => void (last.current && send(last.current)),
    stop: () => control.current?.abort(),
    dismiss: () => setRun({ phase: 'idle' }),
    refuse: (message) => setRun({ phase: 'refused', message }),
    heldFor: (id) => held.current.get(id),
  }
}
