/** Copies one text and says whether it worked, in words that a screen reader hears too. */
import { useState } from 'react'
import { copyText } from '../clipboard.ts'
import { peopleText as text } from '../text/people.vi.ts'

type CopyButtonProps = { value: string; label?: string; name?: string; className?: string }

export function CopyButton({ value, label = text.copy, name, className = 'btn small' }: CopyButtonProps) {
  const [said, setSaid] = useState('')
  return (
    <span className="copy">
      <button
        type="button"
        className={className}
        aria-label={name}
        onClick={async () => setSaid((await copyText(value)) ? text.copied : text.notCopied)}
      >
        {label}
      </button>
      <span role="status" className="note">
        {said}
      </span>
    </span>
  )
}
