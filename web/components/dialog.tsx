/** A dialog over the page: Escape and the button close it, focus stays inside and then returns. Built on the browser's own. */
import { type ReactNode, useEffect, useRef } from 'react'
import { text } from '../text/vi.ts'
import './dialog.css'

type DialogProps = {
  title: string
  onClose: () => void
  children: ReactNode
  className?: string
}

/** Open as long as it is rendered. */
export function Dialog({ title, onClose, children, className = '' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    element.current?.showModal()
    // The browser gives focus back only to a dialog that is still in the page; React has taken ours out by then.
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog is only a second way; Escape closes it
    <dialog
      ref={element}
      className={className}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      <div className="dialog-head">
        <h2>{title}</h2>
        <button type="button" className="btn small" onClick={onClose}>
          {text.close}
        </button>
      </div>
      {children}
    </dialog>
  )
}
