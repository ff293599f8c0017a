/** An act that cannot be taken back: a first press says what it means, a second does it. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { peopleText } from '../../text/people.vi.ts'

type ConfirmedActProps = {
  label: string
  means: string
  confirm: string
  isRunning: boolean
  onConfirm: () => void
  said: string
  children?: ReactNode
}

export function ConfirmedAct({ label, means, confirm, isRunning, onConfirm, said, children }: ConfirmedActProps) {
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  const second = useRef<HTMLButtonElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (isAsking) second.current?.focus()
    else if (wasAsking.current) first.current?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  if (isAsking)
    return (
      <div className="confirmed">
        <p id={id}>{means}</p>
        <p className="acts">
          <button
            ref={second}
            type="button"
            className="btn primary"
            aria-describedby={id}
            disabled={isRunning}
            onClick={() => {
              onConfirm()
              setAsking(false)
            }}
          >
            {confirm}
          </button>
          <button type="button" className="btn" onClick={() => setAsking(false)}>
            {peopleText.cancel}
          </button>
        </p>
      </div>
    )
  return (
    <p className="acts">
      <button ref={first} type="button" className="btn" disabled={isRunning} onClick={() => setAsking(true)}>
        {label}
      </button>
      {children}
      <span className="said" role="status">
        {said}
      </span>
    </p>
  )
}
