/** Username and password; password managers and pasting are welcome. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../api.ts'
import { TextField } from '../../components/text-field.tsx'
import { asFailure } from '../../failure.ts'
import { useEnter } from './enter.ts'
import { text } from './text.vi.ts'

const words = text.signIn

export function SignInForm() {
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const enter = useEnter()
  const entry = useMutation({ mutationFn: () => api.signIn({ username, password }), onSuccess: enter })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    entry.mutate()
  }
  return (
    <form className="sec front-form" onSubmit={submit}>
      <h2>{words.title}</h2>
      {entry.isError && (
        <p className="fault" role="alert">
          {asFailure(entry.error).message}
        </p>
      )}
      <TextField
        label={words.username}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <TextField
        label={words.password}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="current-password"
        required
      />
      <button type="submit" className="btn primary" disabled={entry.isPending}>
        {entry.isPending ? words.submitting : words.submit}
      </button>
      <p className="note">{words.help}</p>
    </form>
  )
}
