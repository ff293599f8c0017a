/** Reads a form with one file in it; what is too large is cut off while it comes. The plugin is registered by the caller. */
import type { FastifyMultipartBaseOptions, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { Failure } from '../domain/failure.ts'

export type Form = {
  /** The file as it came, with its name as it was sent; undefined where there is none. */
  file: { bytes: Buffer; name: string } | undefined
  fields: Map<string, string>
}

/** The failures of one kind of upload, each with its own sentence. */
export type FormFailures = { tooLarge: () => Failure; broken: () => Failure }

/** The file stands in the field "file"; any other is passed over. */
export async function readForm(
  request: FastifyRequest,
  failures: FormFailures,
  options: Omit<FastifyMultipartBaseOptions, 'sharedSchemaId'> = {},
): Promise<Form> {
  const form: Form = { file: undefined, fields: new Map() }
  try {
    for await (const part of request.parts(options)) {
      if (part.type === 'file') {
        if (part.fieldname === 'file' && form.file === undefined) form.file = await fileOf(part)
        else part.file.resume()
      } else if (typeof part.value === 'string') form.fields.set(part.fieldname, part.value)
    }
  } catch (error) {
    if (isTooLarge(error)) throw failures.tooLarge()
    if (isBroken(error)) throw failures.broken()
    throw error
  }
  return form
}

async function fileOf(part: MultipartFile): Promise<{ bytes: Buffer; name: string }> {
  const bytes = await part.toBuffer()
  return { bytes, name: part.filename.normalize('NFC') }
}

function isTooLarge(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? ''
  return code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_FILES_LIMIT'
}

/** What the reader of forms says of one that is none: without its boundary, cut off, with a head that cannot be read. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && /^Multipart: |needle|unexpected end of multipart/i.test(error.message)
}
