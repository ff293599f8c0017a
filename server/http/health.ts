/** Whether the process answers and its database can be read; cheap, and says nothing else. */
import { z } from 'zod'
import { answers } from './answers.ts'
import type { App, Site } from './site.ts'

export function healthRoute(app: App, site: Site): void {
  app.get(
    '/healthz',
    { schema: { response: answers(z.object({ status: z.literal('ok') })) }, config: { who: 'anyone' } },
    async () => {
      await site.db.selectFrom('data_version').select('topic').limit(1).execute()
      return { status: 'ok' as const }
    },
  )
}
