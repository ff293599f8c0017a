/** Takes a file and its options from a multipart request; what is too large is cut off while it comes. */
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { largestUpload } from '../../domain/import-table.ts'
import { readForm } from '../../http/form-upload.ts'
import { tooLarge } from '../../importing/gate.ts'
import { ImportOptions } from './contract.ts'
import type { Upload } from './dry-run.ts'
import { importSentences } from './sentences.vi.ts'

export const uploadLimits = { fileSize: largestUpload, files: 1, fields: 2, fieldSize: 100_000, parts: 3 }

/** Throws Failure: no file, too large, options that are none. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  const broken = () => invalid('file', 'broken', importSentences.brokenUpload)
  const { file, fields } = await readForm(request, { tooLarge, broken })
  if (file === undefined) throw invalid('file', 'missing', importSentences.noFile)
  return { bytes: file.bytes, fileName: plainName(file.name), options: optionsOf(fields.get('options')) }
}

/** Only shown and compared, never used as a path; browsers send the bare name. */
function plainName(sent: string): string {
  const name = sent
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return name === '' ? 'so-lieu' : name
}

function optionsOf(text: string | undefined): ImportOptions {
  const parsed = ImportOptions.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = ['options', ...(issue?.path ?? [])].join('.')
  throw invalid(field, issue?.code ?? 'wrong', importSentences.noOptions)
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
