/** Why an act failed, read aloud at once; nothing while none has. */
import type { ApiFailure } from '../failure.ts'

type ActFaultProps = {
  failure: ApiFailure | null | undefined
  /** True in a form that tells a failure at the fields which it names. */
  hasFields?: boolean
}

export function ActFault({ failure, hasFields = false }: ActFaultProps) {
  if (failure === undefined || failure === null) return null
  if (hasFields && failure.fields.length > 0 && !failure.isOtherAccount) return null
  return (
    <p className="fault" role="alert">
      {failure.message}
    </p>
  )
}
