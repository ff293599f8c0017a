/** While there is still room to end in order, writing stops and reading goes on: a disk that is quite full keeps a database even from deleting. */
import type { FastifyInstance } from 'fastify'
import { Failure } from '../domain/failure.ts'
import { mayWrite } from '../operations/disk.ts'
import type { Operations } from '../operations/standing.ts'

const reading = ['GET', 'HEAD', 'OPTIONS']

/** Whoever wants to read must still come in: a session is a row of a few bytes. */
const door = /^\/api\/session($|[/?])/

export function refuseWithoutRoom(app: FastifyInstance, { room }: Operations): void {
  app.addHook('onRequest', async (request) => {
    if (reading.includes(request.method) || door.test(request.url)) return
    if (!mayWrite(await room())) throw new Failure('full')
  })
}
