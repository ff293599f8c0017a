/** What every feature gets from app.ts: database, evaluation, clock and configuration; and the typed app itself. */
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import type { Database } from '../database/tables.ts'
import type { Evaluation } from '../evaluation/facts.ts'
import type { Operations } from '../operations/standing.ts'

export type Site = {
  db: Database
  evaluation: Evaluation
  config: Config
  /** One instant per call; a request asks once and passes it on. */
  now: () => Date
  /** Disk and backups below; only where the program is started for real. */
  operations?: Operations
}

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>
