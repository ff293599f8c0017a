/** Evidence of a task: files and links are brought, given back as downloads, and taken away. */
import { createReadStream } from 'node:fs'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { largestEvidence } from '../../domain/evidence-file.ts'
import { Failure } from '../../domain/failure.ts'
import { maySeeProgress, type TaskView } from '../../evaluation/plans/tasks.ts'
import { attachmentDisposition } from '../../exporting/file-name.ts'
import { attachmentsOf } from '../../filing/attachments.ts'
import { storedFile } from '../../filing/store.ts'
import { answers } from '../../http/answers.ts'
import { fieldSentence } from '../../http/failures.vi.ts'
import { readForm } from '../../http/form-upload.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { attachFile, attachLink, refuseProving, tooLarge } from './attach-evidence.ts'
import { EvidenceBody, EvidenceParams, LinkBody, TaskParams, TaskWhole } from './contract.ts'
import { readTask } from './read-task.ts'
import { removeEvidence } from './remove-evidence.ts'
import { taskSentences } from './sentences.vi.ts'
import { actingOnTask, invalid, type TaskActing, viewOf } from './task-access.ts'

const limits = { fileSize: largestEvidence, files: 1, fields: 2, fieldSize: 200, parts: 3 }

export function evidenceRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  // A file comes as multipart, a link as JSON.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits })
    own.post(
      '/api/tasks/:task/evidence',
      {
        schema: { params: TaskParams, response: answers(TaskWhole) },
        config,
        bodyLimit: largestEvidence + 1_048_576,
      },
      async (request) => {
        const account = accountOf(request)
        const now = site.now()
        const { task } = request.params
        const acting = await actingOnTask(site, account, task, now)
        refuseProving(acting)
        if (request.isMultipart()) await bringFile(acting, request)
        else await bringLink(acting, request.body)
        return readTask(site, account, task, now)
      },
    )
  })

  app.get(
    '/api/tasks/:task/evidence/:evidence',
    { schema: { params: EvidenceParams }, config },
    async (request, reply) => {
      const view = await viewOf(site, accountOf(request), site.now())
      const found = await fileSeen(site, view, request.params)
      const place = storedFile(site.config.dataFolder, found.id)
      if (place === undefined) throw new Failure('not_found', { message: taskSentences.fileGone })
      return (
        reply
          .header('content-disposition', attachmentDisposition(found.name))
          .header('x-content-type-options', 'nosniff')
          // Should a browser show it after all, it runs nothing and asks for nothing.
          .header('content-security-policy', "sandbox; default-src 'none'")
          .type(found.mediaType ?? 'application/octet-stream')
          .send(createReadStream(place))
      )
    },
  )

  app.delete(
    '/api/tasks/:task/evidence/:evidence',
    { schema: { params: EvidenceParams, body: EvidenceBody, response: answers(TaskWhole) }, config },
    async (request) => {
      const account = accountOf(request)
      refuseOtherAccount(account, request.body)
      const now = site.now()
      const { task, evidence } = request.params
      await removeEvidence(await actingOnTask(site, account, task, now), evidence)
      return readTask(site, account, task, now)
    },
  )
}

/** A task out of reach, a file of another task and none at all answer alike. */
async function fileSeen(site: Site, view: TaskView, { task: id, evidence }: z.infer<typeof EvidenceParams>) {
  const task = view.records.tasksById.get(id)
  const isSeen = task !== undefined && maySeeProgress(view, task)
  const found = isSeen ? (await attachmentsOf(site.db, 'task', id)).find((one) => one.id === evidence) : undefined
  if (found?.kind !== 'file') throw notFound('evidence', evidence)
  return found
}

async function bringFile(acting: TaskActing, request: FastifyRequest): Promise<void> {
  const broken = () => invalid('file', 'broken', taskSentences.brokenUpload)
  // With its path, where one was sent: a name with slashes is refused, not cut.
  const { file, fields } = await readForm(request, { tooLarge, broken }, { preservePath: true })
  refuseOtherAccount(acting.account, { account: fields.get('account') })
  if (file === undefined) throw invalid('file', 'missing', taskSentences.noFile)
  const occurrence = fields.get('occurrence') ?? ''
  if (!/^[1-9]\d{0,3}$/.test(occurrence)) throw invalid('occurrence', 'wrong', taskSentences.whichOccurrence)
  await attachFile(acting, Number(occurrence), file)
}

async function bringLink(acting: TaskActing, body: unknown): Promise<void> {
  const { account, occurrence, ...link } = linkOf(body)
  refuseOtherAccount(acting.account, { account })
  await attachLink(acting, occurrence, link)
}

function linkOf(body: unknown): z.infer<typeof LinkBody> {
  const parsed = LinkBody.safeParse(body)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => {
    const field = issue.path.join('.') || 'body'
    return { field, code: issue.code, message: fieldSentence(field, 'wrong') }
  })
  throw new Failure('invalid', { fields })
}
