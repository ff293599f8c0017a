/** Why an act failed, read aloud at once; nothing while none has. */
import { type ApiFailure, untoldBy } from '../failure.ts'

type ActFaultProps = {
  failure: ApiFailure | null | undefined
  /** The fields that the form tells itself, each at its place; whatever else the server names is said here. */
  fields?: readonly string[]
}

export function ActFault({ failure, fields = [] }: ActFaultProps) {
  const told = failure === undefined || failure === null ? undefined : untoldBy(failure, fields)
  if (told === undefined) return null
  return (
    <p className="fault" role="alert">
      {told}
    </p>
  )
}
