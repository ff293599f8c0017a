/** A button that opens the choice of files. Takes one file; the same one again after it was mended. */
import { useRef } from 'react'
import { acceptedEndings } from './file-choice.ts'

type FileButtonProps = {
  label: string
  take: (file: File) => void
  disabled?: boolean
  describedBy?: string
  /** Endings of names; those of tables where nothing is said. */
  accept?: readonly string[]
  /** Where another button of the page is the first one. */
  isQuiet?: boolean
}

export function FileButton({
  label,
  take,
  disabled = false,
  describedBy,
  accept = acceptedEndings,
  isQuiet = false,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={isQuiet ? 'btn' : 'btn primary'}
        disabled={disabled}
        aria-describedby={describedBy}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept.join(',')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // Emptied, so that choosing the same file again is a change.
          event.currentTarget.value = ''
          if (file !== undefined) take(file)
        }}
      />
    </>
  )
}
