/** Takes a file and its options from a multipart request; what is too large is cut off while it comes. */
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { Failure } from '../../domain/failure.ts'
import { largestUpload } from '../../domain/import-table.ts'
import { tooLarge } from '../../importing/gate.ts'
import { ImportOptions } from './contract.ts'
import type { Upload } from './dry-run.ts'
import { importSentences } from './sentences.vi.ts'

export const uploadLimits = { fileSize: largestUpload, files: 1, fields: 2, fieldSize: 100_000, parts: 3 }

/** Throws Failure: no file, too large, options that are none. */
export async function uploadOf(request: FastifyRequest): Promise<Upload> {
  let file: { bytes: Buffer; fileName: string } | undefined
  let options: string | undefined
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        if (part.fieldname === 'file' && file === undefined) file = await fileOf(part)
        else part.file.resume()
      } else if (part.fieldname === 'options' && typeof part.value === 'string') options = part.value
    }
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge()
    if (isBroken(error)) throw invalid('file', 'broken', importSentences.brokenUpload)
    throw error
  }
  if (file === undefined) throw invalid('file', 'missing', importSentences.noFile)
  return { ...file, options: optionsOf(options) }
}

async function fileOf(part: MultipartFile): Promise<{ bytes: Buffer; fileName: string }> {
  const bytes = await part.toBuffer()
  // Only shown and compared, never used as a path; browsers send the bare name.
  const name = part.filename
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\\/]/gu, '')
    .trim()
    .slice(0, 200)
  return { bytes, fileName: name === '' ? 'so-lieu' : name }
}

function isTooLarge(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_FILES_LIMIT'
}

/** What the reader of forms says of one that is none: without its boundary, cut off, with a head that cannot be read. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && /^Multipart: |needle|unexpected end of multipart/i.test(error.message)
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
