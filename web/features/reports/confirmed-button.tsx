/** An act that takes something away: a first press says what it means, a second does it. */
import { useState } from 'react'
import { text } from './text.vi.ts'

type ConfirmedButtonProps = {
  label: string
  means: string
  confirm: string
  isRunning: boolean
  onConfirm: () => void
}

export function ConfirmedButton({ label, means, confirm, isRunning, onConfirm }: ConfirmedButtonProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="report-confirm">
      {isAsking ? (
        <>
          <p role="status">{means}</p>
          <p className="acts">
            <button type="button" className="btn" disabled={isRunning} onClick={onConfirm}>
              {confirm}
            </button>
            <button type="button" className="btn" onClick={() => setAsking(false)}>
              {text.cancel}
            </button>
          </p>
        </>
      ) : (
        <button type="button" className="btn" disabled={isRunning} onClick={() => setAsking(true)}>
          {label}
        </button>
      )}
    </div>
  )
}
