/** The whole program on a sample database, with people who are signed in. Requests go through the real routes. */
import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify'
import { afterAll } from 'vitest'
import { buildApp } from '../../server/app.ts'
import type { Config } from '../../server/config.ts'
import type { Connection, Engine } from '../../server/database/connect.ts'
import type { Role } from '../../server/domain/permission.ts'
import type { Door } from '../../server/features/accounts/routes.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import type { App } from '../../server/http/site.ts'
import { now } from './clock.ts'
import { sampleConfig } from './config.ts'
import { sampleDatabase } from './database.ts'

export type Person = {
  call: (options: InjectOptions) => Promise<Response>
  get: (url: string) => Promise<Response>
  /** What the browser sends along; empty for a stranger. */
  cookie: string
}

export type Program = {
  app: App
  connection: Connection
  /** Somebody who has signed in by one click. */
  as: (role: Role) => Promise<Person>
  /** A sample account by its username. */
  asAccount: (username: string) => Promise<Person>
  stranger: Person
}

export async function sampleProgram(engine: Engine, clock: () => Date = () => now): Promise<Program> {
  return programOn(await sampleDatabase(engine), sampleConfig, clock)
}

export async function programOn(
  connection: Connection,
  config: Config,
  clock: () => Date = () => now,
  /** The door of an empty production site, with its set-up code. */
  door: Door = { setUpCode: undefined },
): Promise<Program> {
  const app = await buildApp({ db: connection.db, config, now: clock, door })
  await app.ready()
  afterAll(() => app.close())
  return {
    app,
    connection,
    as: async (role) => {
      const response = await app.inject({
        method: 'POST',
        url: '/api/session/sample',
        headers: { host: '127.0.0.1:3000' },
        payload: { role },
      })
      const cookie = response.cookies[0]
      if (!cookie) throw new Error(`no session for ${role}: ${response.body}`)
      return person(app, `${cookie.name}=${cookie.value}`)
    },
    asAccount: async (username) => {
      const account = await connection.db
        .selectFrom('account')
        .select('id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
      return person(app, `bct=${await openSession(connection.db, account.id, clock())}`)
    },
    stranger: person(app, ''),
  }
}

function person(app: App, cookie: string): Person {
  const call = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...(cookie === '' ? {} : { cookie }), ...options.headers } })
  return { call, get: (url) => call({ method: 'GET', url }), cookie }
}
