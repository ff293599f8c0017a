/** A place to drop a file on, which is first of all a button that opens the choice of files: what a mouse can do, keys can. */
import { type DragEvent, useId, useRef, useState } from 'react'
import { acceptedEndings, mostMegabytes } from './file-choice.ts'
import { text } from './text.vi.ts'

type DropZoneProps = {
  take: (file: File) => void
  refuse: (message: string) => void
  disabled?: boolean
  label?: string
}

export function DropZone({ take, refuse, disabled = false, label = text.file.choose }: DropZoneProps) {
  const [isOver, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const limits = useId()
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const { files } = event.dataTransfer
    const [file] = files
    if (disabled || file === undefined) return
    if (files.length > 1) refuse(text.file.several)
    else take(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first
    <div
      className={`drop-zone${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <p>
        <span className="only-desk">{text.file.drop} </span>
        <button
          type="button"
          className="btn primary"
          disabled={disabled}
          aria-describedby={limits}
          onClick={() => input.current?.click()}
        >
          {label}
        </button>
      </p>
      <p className="note" id={limits}>
        {text.file.limits(mostMegabytes)}
      </p>
      <input
        ref={input}
        type="file"
        hidden
        accept={acceptedEndings.join(',')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that the same file can be chosen again after it was mended.
          event.currentTarget.value = ''
          if (file !== undefined) take(file)
        }}
      />
    </div>
  )
}
