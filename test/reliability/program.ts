/** The whole program in this process, on a database that is there; requests go through its real routes without a network. */
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify'
import { buildApp } from '../../server/app.ts'
import type { Connection } from '../../server/database/connect.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'

export type Ask = (cookie: string, options: InjectOptions) => Promise<Response>

export async function onProgram<T>(
  { db }: Connection,
  work: (ask: Ask) => Promise<T>,
  clock: () => Date = () => now,
): Promise<T> {
  const app = await buildApp({ db, config: sampleConfig, now: clock })
  try {
    return await work((cookie, options) => app.inject({ ...options, headers: { cookie, ...options.headers } }))
  } finally {
    await app.close()
  }
}
