/** Whether the process lives (`/livez`) and can do its work (`/readyz`); cheap, asked at most once a second, and says nothing of the site. */
import { z } from 'zod'
import { probeWriting } from '../database/soundness.ts'
import { isRoomy } from '../operations/disk.ts'
import { remembered } from '../operations/standing.ts'
import { answers } from './answers.ts'
import type { App, Site } from './site.ts'

const Alive = z.object({ status: z.literal('ok') })

const Readiness = z.object({
  status: z.enum(['ready', 'not_ready']),
  /** `stopping`: it ends; requests under way are still answered. */
  reasons: z.array(z.enum(['stopping', 'database', 'disk'])),
  /** For information: an old backup is no reason to turn people away. Null where backups are not this process's matter. */
  backup: z.enum(['fresh', 'late']).nullable(),
})
type Readiness = z.infer<typeof Readiness>

export function healthRoute(app: App, site: Site): void {
  const alive = { schema: { response: answers(Alive) }, config: { who: 'anyone' as const } }
  app.get('/livez', alive, async () => ({ status: 'ok' as const }))
  app.get('/healthz', alive, async () => {
    await site.db.selectFrom('data_version').select('topic').limit(1).execute()
    return { status: 'ok' as const }
  })

  const look = remembered(site.now, () => readiness(site))
  app.get(
    '/readyz',
    {
      schema: { response: { ...answers(Readiness), 503: Readiness } },
      config: { who: 'anyone' },
      // Also what a proxy keeps for a second would send people to a program that has ended.
      onSend: async (_request, reply) => void reply.header('cache-control', 'no-store'),
    },
    async (_request, reply) => {
      const known = await look()
      const answer = site.operations?.isStopping() ? withReason(known, 'stopping') : known
      return reply.code(answer.status === 'ready' ? 200 : 503).send(answer)
    },
  )
}

async function readiness({ db, operations }: Site): Promise<Readiness> {
  const isWritable = await probeWriting(db).then(
    () => true,
    () => false,
  )
  const isRoom = operations === undefined || isRoomy(await operations.room())
  const backups = await operations?.backups()
  const sound: Readiness = {
    status: 'ready',
    reasons: [],
    backup: backups?.isLate ? 'late' : backups?.last === undefined ? null : 'fresh',
  }
  const withDatabase = isWritable ? sound : withReason(sound, 'database')
  return isRoom ? withDatabase : withReason(withDatabase, 'disk')
}

function withReason(answer: Readiness, reason: Readiness['reasons'][number]): Readiness {
  return { ...answer, status: 'not_ready', reasons: [...answer.reasons, reason] }
}
