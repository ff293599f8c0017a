/** Takes a file of results and what is said of it from a multipart request; what is too large is cut off while it comes. */
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { largestUpload } from '../../domain/import-table.ts'
import { readForm } from '../../http/form-upload.ts'
import { tooLarge } from '../../importing/gate.ts'
import { ResultImportOptions } from './act-contract.ts'
import { resultSentences as say } from './sentences.vi.ts'

export const resultLimits = { fileSize: largestUpload, files: 1, fields: 1, fieldSize: 20_000, parts: 2 }

export async function resultFileOf(request: FastifyRequest) {
  const { file, fields } = await readForm(request, {
    tooLarge,
    broken: () => invalid('file', 'broken', say.brokenForm),
  })
  if (file === undefined) throw invalid('file', 'missing', say.noFile)
  const options = ResultImportOptions.safeParse(jsonOf(fields.get('options')))
  if (!options.success) {
    const [issue] = options.error.issues
    const field = String(issue?.path[0] ?? 'options')
    throw invalid(field, issue?.code ?? 'wrong', field === 'source' ? say.sourceNeeded : say.noOptions)
  }
  const name = file.name
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return { bytes: file.bytes, fileName: name === '' ? 'ket-qua' : name, options: options.data }
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

function invalid(field: string, code: string, message: string): Failure {
  return new Failure('invalid', { message, fields: [{ field, code, message }] })
}
