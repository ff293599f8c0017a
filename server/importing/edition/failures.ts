/** Why a file of an edition cannot be read, in words of its own: the sentences of the gate speak of tables to import. */
import { Failure } from '#domain/failure.ts'
import { editionSentences } from './words.vi.ts'

/** Others stay as they are. */
export function inOurWords(failure: Failure): Failure {
  const code = failure.fields[0]?.code ?? failure.code
  const message = editionSentences.refused[code]
  if (message === undefined) return failure
  return new Failure(failure.code, { message, fields: [{ field: 'file', code, message }] })
}
