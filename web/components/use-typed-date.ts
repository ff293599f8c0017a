/**
 * The text of a date field and the date that its owner holds. The owner may follow a keystroke late, as an address does:
 * until then the text stands as typed, and only a date that comes from elsewhere replaces it.
 */
import { useState } from 'react'
import { type Dating, dated, datingOf, leftAt, met } from './typed-date.ts'

type TypedDate = {
  typed: string
  type: (text: string) => void
  leave: () => void
}

export function useTypedDate(value: string, onChange: (value: string) => void): TypedDate {
  const [kept, setKept] = useState<Dating>(() => datingOf(value))
  const dating = met(kept, value)
  if (dating !== kept) setKept(dating)
  return {
    typed: dating.typed,
    type: (text) => {
      const next = dated(dating, text)
      setKept(next)
      const date = next.awaited.at(-1) ?? ''
      if (date !== dating.awaited.at(-1)) onChange(date)
    },
    leave: () => setKept(leftAt(dating)),
  }
}
