/** Files of editions: taken away at once, or prepared while one looks how far they are; and a file held against its edition. */
import multipart from '@fastify/multipart'
import type { FastifyReply } from 'fastify'
import { type EditionFormat, editionFormats } from '../../domain/edition.ts'
import { Failure } from '../../domain/failure.ts'
import { nameOf } from '../../evaluation/shown.vi.ts'
import { drawApart } from '../../exporting/edition/draw-apart.ts'
import { editionFileName } from '../../exporting/edition/file-names.ts'
import { answers } from '../../http/answers.ts'
import type { App, Site } from '../../http/site.ts'
import { actingOf, askingOf, editionSeen } from './access.ts'
import { type ReadEdition, stampOf } from './content.ts'
import { EditionFileParams, EditionFiles, EditionFilesBody, EditionParams, EditionVerification } from './contract.ts'
import { DrawingRoom } from './drawing-room.ts'
import { callOffFiles, type FileDesk, fileOf, prepareFiles, standingOf } from './edition-files.ts'
import { fileSentences as say } from './sentences.vi.ts'
import { fileToVerify, verificationLimits, verifyEdition } from './verify-edition.ts'

const openXml = 'application/vnd.openxmlformats-officedocument'
const mediaTypes: Record<EditionFormat, string> = {
  pptx: `${openXml}.presentationml.presentation`,
  docx: `${openXml}.wordprocessingml.document`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  zip: 'application/zip',
}

export function editionFileRoutes(app: App, site: Site, read: ReadEdition): void {
  const reading = { who: 'signed_in' } as const
  const params = EditionParams
  const room = new DrawingRoom(drawApart)
  const desk: FileDesk = { site, room, read }
  app.addHook('onClose', async () => room.close())

  app.get(
    '/api/editions/:id.:format',
    { schema: { params: EditionFileParams }, config: reading },
    async (request, reply) => {
      const on = await editionSeen(site, await askingOf(site, request), request.params.id)
      const { format } = request.params
      const { bytes } = await fileOf(desk, on, format, (leave) => whenGone(reply, leave))
      const head = { unit: nameOf(on.unit), period: on.edition.period }
      return reply
        .header('content-disposition', `attachment; filename="${editionFileName(head, stampOf(on.edition), format)}"`)
        .header('cache-control', 'private, no-store')
        .type(mediaTypes[format])
        .send(bytes)
    },
  )

  app.get(
    '/api/editions/:id/files',
    { schema: { params, response: answers(EditionFiles) }, config: reading },
    async (request) => standingOf(desk, await editionSeen(site, await askingOf(site, request), request.params.id)),
  )

  app.post(
    '/api/editions/:id/files',
    { schema: { params, body: EditionFilesBody, response: answers(EditionFiles) }, config: reading },
    async (request) => {
      const on = await editionSeen(site, await actingOf(site, request), request.params.id)
      await prepareFiles(desk, on, request.body.formats ?? editionFormats)
      return standingOf(desk, on)
    },
  )

  app.delete(
    '/api/editions/:id/files',
    { schema: { params, body: EditionFilesBody, response: answers(EditionFiles) }, config: reading },
    async (request) => {
      const on = await editionSeen(site, await actingOf(site, request), request.params.id)
      callOffFiles(desk, on)
      return standingOf(desk, on)
    },
  )

  // Files come as multipart; no other route takes them.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits: verificationLimits })
    own.post(
      '/api/editions/:id/verification',
      {
        schema: { params, response: answers(EditionVerification) },
        config: reading,
        bodyLimit: verificationLimits.fileSize + 1_048_576,
      },
      async (request, reply) => {
        const on = await editionSeen(site, await askingOf(site, request), request.params.id)
        if (on.edition.state !== 'frozen') throw new Failure('conflict', { message: say.notFrozen })
        const file = await fileToVerify(request)
        return verifyEdition(desk, on, file, (leave) => whenGone(reply, leave))
      },
    )
  })
}

/** The connection closed before the answer was whole: nobody is there to take it. */
function whenGone(reply: FastifyReply, leave: () => void): void {
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) leave()
  })
}
