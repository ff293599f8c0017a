/** Beside a leaf: its history, comments and proofs; files are brought as forms and given back as downloads. */
import { createReadStream } from 'node:fs'
import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { largestEvidence } from '../../domain/evidence-file.ts'
import { Failure } from '../../domain/failure.ts'
import type { SchemeNode } from '../../domain/scheme.ts'
import { attachmentDisposition } from '../../exporting/file-name.ts'
import { storedFile } from '../../filing/store.ts'
import { answers } from '../../http/answers.ts'
import { fieldSentence } from '../../http/failures.vi.ts'
import { readForm } from '../../http/form-upload.ts'
import { notFound } from '../../http/named.ts'
import type { App, Site } from '../../http/site.ts'
import { accountOf } from '../../http/who-may.ts'
import { refuseOtherAccount } from '../../http/whose-page.ts'
import { actingView, invalid, type OnSheet, onSheet, viewOf } from './access.ts'
import { CommentBody, LeafParams, LeafTalk, ProofLink, ProofParams, ProofRemoval } from './contract.ts'
import { leafOf, proveByFile, proveByLink, refuseProof, removeProof, tooLarge } from './prove.ts'
import { roundSentences as say } from './sentences.vi.ts'
import { comment, refuseOutside, talkOf } from './talk.ts'
import { proofsOf } from './talk-queries.ts'

const limits = { fileSize: largestEvidence, files: 1, fields: 2, fieldSize: 200, parts: 3 }
const leafPath = '/api/rounds/:id/units/:unit/leaves/:node'

export function talkRoutes(app: App, site: Site): void {
  const config = { who: 'signed_in' } as const

  app.get(leafPath, { schema: { params: LeafParams, response: answers(LeafTalk) }, config }, async (request) => {
    const { id, unit, node } = request.params
    return talkOf(await onSheet(await viewOf(site, request), id, unit), node)
  })

  app.post(
    `${leafPath}/comments`,
    { schema: { params: LeafParams, body: CommentBody, response: answers(LeafTalk) }, config },
    async (request) => {
      const { id, unit, node } = request.params
      const on = await onSheet(await actingView(site, request), id, unit)
      refuseOutside(on)
      await comment(on, leafOf(on, node), request.body.text)
      return talkOf(on, node)
    },
  )

  // A file comes as multipart, a link as JSON.
  app.register(async (scope) => {
    const own = scope as App
    await own.register(multipart, { limits })
    own.post(
      `${leafPath}/proofs`,
      {
        schema: { params: LeafParams, response: answers(LeafTalk) },
        config,
        bodyLimit: largestEvidence + 1_048_576,
      },
      async (request) => {
        const { id, unit, node } = request.params
        const on = await onSheet(await viewOf(site, request), id, unit)
        refuseOutside(on)
        refuseProof(on)
        const leaf = provable(on, node)
        if (request.isMultipart()) await bringFile(on, leaf, request)
        else await bringLink(on, leaf, request)
        return talkOf(on, node)
      },
    )
  })

  app.get(`${leafPath}/proofs/:proof`, { schema: { params: ProofParams }, config }, async (request, reply) => {
    const { id, unit, node, proof } = request.params
    const on = await onSheet(await viewOf(site, request), id, unit)
    refuseOutside(on)
    const found = (await proofsOf(site.db, on.row.id)).find((one) => one.id === proof && one.node === node)
    if (found?.kind !== 'file') throw notFound('evidence', proof)
    const place = storedFile(site.config.dataFolder, found.id)
    if (place === undefined) throw new Failure('not_found', { message: say.fileGone })
    return (
      reply
        .header('content-disposition', attachmentDisposition(found.name))
        .header('x-content-type-options', 'nosniff')
        // Should a browser show it after all, it runs nothing and asks for nothing.
        .header('content-security-policy', "sandbox; default-src 'none'")
        .type(found.mediaType ?? 'application/octet-stream')
        .send(createReadStream(place))
    )
  })

  app.delete(
    `${leafPath}/proofs/:proof`,
    { schema: { params: ProofParams, body: ProofRemoval, response: answers(LeafTalk) }, config },
    async (request) => {
      const { id, unit, node, proof } = request.params
      const on = await onSheet(await actingView(site, request), id, unit)
      refuseOutside(on)
      await removeProof(on, leafOf(on, node), proof)
      return talkOf(on, node)
    },
  )
}

/** A leaf that this sheet speaks of. */
function provable(on: OnSheet, code: string): SchemeNode {
  const leaf = leafOf(on, code)
  if (leaf.inherited !== (on.unit.id === on.parent.id))
    throw invalid('node', 'inherited', leaf.inherited ? say.inherited(leaf.name) : say.notShared(leaf.name))
  return leaf
}

async function bringFile(on: OnSheet, leaf: SchemeNode, request: FastifyRequest): Promise<void> {
  const broken = () => invalid('file', 'broken', say.brokenUpload)
  const { file, fields } = await readForm(request, { tooLarge, broken }, { preservePath: true })
  refuseOtherAccount(accountOf(request), { account: fields.get('account') })
  if (file === undefined) throw invalid('file', 'missing', say.noFile)
  await proveByFile(on, leaf, file)
}

async function bringLink(on: OnSheet, leaf: SchemeNode, request: FastifyRequest): Promise<void> {
  const parsed = ProofLink.safeParse(request.body)
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => {
      const field = issue.path.join('.') || 'body'
      return { field, code: issue.code, message: fieldSentence(field, 'wrong') }
    })
    throw new Failure('invalid', { fields })
  }
  refuseOtherAccount(accountOf(request), parsed.data)
  await proveByLink(on, leaf, parsed.data)
}
