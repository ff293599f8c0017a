/** A new password twice, with the rules said beforehand and judged while one types, by the same rules as the server's. */
import { useEffect, useState } from 'react'
import { type PasswordOwner, passwordFault } from '#domain/password.ts'
import { passwordWords } from '#domain/password-words.vi.ts'
import { PasswordField } from '../../components/password-field.tsx'
import { text } from './text.vi.ts'

const words = text.newPassword

type NewPasswordProps = {
  owner: PasswordOwner
  value: string
  again: string
  onChange: (value: string, again: string) => void
  /** What the server said of it. */
  fault?: string | undefined
  /** True once the form was sent: then an unfinished field is a fault, before it is not. */
  isJudged: boolean
}

export function NewPassword({ owner, value, again, onChange, fault, isJudged }: NewPasswordProps) {
  const found = passwordFault(value, owner)
  const settled = useSettled(value)
  const told = fault ?? (isJudged && found !== undefined ? passwordWords[found] : undefined)
  // Told once: what stands below the field as a fault is not said above it as well.
  const verdict = value === '' || told !== undefined ? '' : found === undefined ? words.good : passwordWords[found]
  return (
    <>
      <PasswordField
        label={words.label}
        hint={
          <>
            {words.rules}
            <span className={`password-verdict${found === undefined ? ' is-good' : ''}`}>{verdict}</span>
          </>
        }
        value={value}
        onChange={(next) => onChange(next, again)}
        fault={told}
        autoComplete="new-password"
        required
      />
      <PasswordField
        label={words.again}
        value={again}
        onChange={(next) => onChange(value, next)}
        fault={isJudged && value !== again ? words.differs : undefined}
        autoComplete="new-password"
        required
      />
      <span className="sr" role="status">
        {settled === value ? verdict : ''}
      </span>
    </>
  )
}

/** True where both fields hold the same good password. */
export function isFit(owner: PasswordOwner, value: string, again: string): boolean {
  return passwordFault(value, owner) === undefined && value === again
}

/** The value after a second without typing: a verdict on every letter would only be noise. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 1000)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
