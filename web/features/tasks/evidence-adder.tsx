/** Adds evidence to one time of a task at once: a file with its progress, or a link. It is no form: one may stand around it. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TaskItem } from '#contract/plans'
import type { TaskWhole } from '#contract/tasks'
import { type ApiFailure, asFailure } from '../../failure.ts'
import { type Own, useOwnAct } from '../../own-act.ts'
import type { Progress } from '../../send-form.ts'
import { putTask } from '../../tasks.ts'
import { acceptedEndings, acceptedKinds, mostMegabytes, refusalOf } from './evidence-choice.ts'
import { LinkAdder } from './link-adder.tsx'
import { sendEvidence } from './send-evidence.ts'
import { text } from './task-text.vi.ts'
import './evidence.css'

const words = text.evidence

type Upload = { name: string; percent: number; stop: AbortController }

export function EvidenceAdder({ task, occurrence }: { task: Pick<TaskItem, 'id'>; occurrence: number }) {
  const queries = useQueryClient()
  const act = useOwnAct()
  const input = useRef<HTMLInputElement>(null)
  const [upload, setUpload] = useState<Upload | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [isLinking, setLinking] = useState(false)

  function tell(added: string, whole: TaskWhole) {
    putTask(queries, whole)
    setSaid(words.added(added))
    setRefusal(null)
  }

  async function take(file: File) {
    const refused = refusalOf(file)
    setRefusal(refused)
    setSaid('')
    if (refused !== null) return
    const stop = new AbortController()
    setUpload({ name: file.name, percent: 0, stop })
    try {
      const onProgress = (now: Progress) => setUpload({ name: file.name, percent: percentOf(now), stop })
      const sent = (own: Own) => sendEvidence(task.id, occurrence, file, own, { onProgress, signal: stop.signal })
      tell(file.name, await act(sent))
    } catch (thrown) {
      if (!stop.signal.aborted) setRefusal(sentenceOf(asFailure(thrown)))
    }
    setUpload(null)
  }

  return (
    <div className="evidence-adder">
      <p className="acts">
        <button type="button" className="btn" disabled={upload !== null} onClick={() => input.current?.click()}>
          {words.file}
        </button>
        <button type="button" className="linkish" aria-expanded={isLinking} onClick={() => setLinking(!isLinking)}>
          {words.linkInstead}
        </button>
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedEndings}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that choosing the same file again is a change.
          event.currentTarget.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      <p className="note">{words.limits(mostMegabytes, acceptedKinds)}</p>
      {isLinking && (
        <LinkAdder
          task={task.id}
          occurrence={occurrence}
          onAdded={(name, whole) => {
            tell(name, whole)
            setLinking(false)
          }}
        />
      )}
      {upload !== null && (
        <p className="evidence-upload">
          <progress max={100} value={upload.percent} aria-label={words.sending(upload.name, upload.percent)} />
          <span className="note">
            {upload.percent < 100 ? words.sending(upload.name, upload.percent) : words.checking(upload.name)}
          </span>
          <button type="button" className="linkish" onClick={() => upload.stop.abort()}>
            {words.stop}
          </button>
        </p>
      )}
      {refusal !== null && (
        <p className="fault" role="alert">
          {refusal}
        </p>
      )}
      <p className="note" role="status">
        {said}
      </p>
    </div>
  )
}

/** All of it sent is 100: then the server judges it. */
function percentOf(now: Progress): number {
  if (now.phase === 'reading') return 100
  return now.total === 0 ? 0 : Math.min(99, Math.floor((now.sent * 100) / now.total))
}

/** What the server says of the file itself, or else of the whole. */
function sentenceOf(failure: ApiFailure): string {
  return failure.field('file') ?? failure.fields[0]?.message ?? failure.message
}
