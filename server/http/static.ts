/** The built web: hashed files for a year, the page itself always asked for again; unknown addresses get the page. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { Failure } from '../domain/failure.ts'
import { filesOfPages, firstPage, linkHeader } from './first-page.ts'
import type { App } from './site.ts'

export async function serveWeb(app: App, folder: string): Promise<void> {
  if (!existsSync(path.join(folder, 'index.html'))) throw new Error(`the web is not built: ${folder} has no index.html`)
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    // The build leaves each file squeezed beside itself.
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'private, no-cache')
    },
  })
  const filesOf = filesOfPages(folder)
  app.get('/*', { schema: { hide: true }, config: { who: 'anyone' } }, (request, reply) => {
    const isPage = !request.url.startsWith('/api') && (request.headers.accept ?? '').includes('text/html')
    if (!isPage) throw new Failure('not_found')
    // Who has not signed in is sent elsewhere by the page.
    const page = request.account === null ? undefined : firstPage(request.url)
    if (page) reply.header('link', linkHeader(page.questions, filesOf(page.source)))
    return reply.sendFile('index.html')
  })
}
