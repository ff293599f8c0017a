/**
 * One random list of what people do, done on SQLite and on PostgreSQL under one clock: the same answers, word for word, and
 * the same content afterwards. Names that are drawn at random are taken for equal where they come in the same order.
 */
import type { Connection } from '../../server/database/connect.ts'
import { onConnection } from '../../server/database/snapshot.ts'
import { verifyAudit } from '../../server/database/verify-audit.ts'
import { openSession } from '../../server/features/accounts/session-queries.ts'
import { digestDatabase, keptOut } from '../../server/operations/canonical.ts'
import { now } from '../support/clock.ts'
import { drawOperation, type Known, type KnownTask, type Operation, people } from './parity-drawing.ts'
import { type Ask, onProgram } from './program.ts'
import { dice } from './property.ts'

export type ParityReport = { operations: number; statuses: Record<string, number>; faults: string[] }

/** Tables with names drawn at random in them; the answers about them are compared all the same, and what was done by itself. */
const drawnNames = ['audit', 'audit_seal', 'import_file', 'import_row', 'rate_change', 'typed_rate', 'task_event']
const mostFaults = 10

export async function sameOnBoth(
  sqlite: Connection,
  postgres: Connection,
  operations: number,
  seed: number,
  tell: (line: string) => void = () => {},
): Promise<ParityReport> {
  let at = now
  const clock = () => at
  const roll = dice(seed)
  const statuses: Record<string, number> = {}
  const faults: string[] = []
  const sides = [new Side(sqlite), new Side(postgres)] as const
  for (const side of sides) await side.signIn()
  const known: Known = {
    revisions: new Map(),
    versions: new Map(),
    imports: 0,
    today: now.toISOString().slice(0, 10),
    tasks: await sides[0].tasks(),
  }
  await onProgram(
    sqlite,
    (askSqlite) =>
      onProgram(
        postgres,
        async (askPostgres) => {
          for (let number = 0; number < operations && faults.length < mostFaults; number += 1) {
            // Of a session's half hour never more than a little passes in between, and a list of any length ends this year.
            at = new Date(now.getTime() + number * 50)
            const operation = drawOperation(roll, number, known)
            const one = await sides[0].ask(askSqlite, operation)
            const other = await sides[1].ask(askPostgres, operation)
            const kind = `${operation.request.method} ${one.status}`
            statuses[kind] = (statuses[kind] ?? 0) + 1
            if (one.status >= 500 || one.status !== other.status || one.text !== other.text)
              faults.push(
                `${number}: ${describe(operation)}\n  sqlite ${one.status} ${one.text.slice(0, 600)}\n  postgres ${other.status} ${other.text.slice(0, 600)}`,
              )
            learn(known, operation, one)
            if (number % 1000 === 999) tell(`${number + 1} operations, ${faults.length} differences`)
          }
        },
        clock,
      ),
    clock,
  )
  const [one, other] = await Promise.all(sides.map((side) => side.content()))
  for (const [table, digest] of Object.entries(one ?? {}))
    if (other?.[table] !== digest) faults.push(`table ${table} is not the same`)
  return { operations, statuses, faults }
}

type Answer = { status: number; text: string; body: unknown }

/** One database, with the sessions of its people and the names that it gave. */
class Side {
  readonly #connection: Connection
  readonly #cookies = new Map<string, string>()
  readonly #imports: string[] = []
  readonly #names = new Map<string, string>()

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async signIn(): Promise<void> {
    const { db } = this.#connection
    for (const username of people) {
      const account = await db
        .selectFrom('account')
        .select('id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
      this.#cookies.set(username, `bct=${await openSession(db, account.id, now)}`)
    }
  }

  /** What the ward of most of the people has to do. */
  async tasks(): Promise<KnownTask[]> {
    return this.#connection.db
      .selectFrom('task_occurrence')
      .innerJoin('task', 'task.id', 'task_occurrence.task_id')
      .innerJoin('plan', 'plan.id', 'task.plan_id')
      .innerJoin('unit', 'unit.id', 'plan.unit_id')
      .select(['task.id', 'task_occurrence.position', 'task_occurrence.revision'])
      .where('unit.code', '=', 'MH02')
      .orderBy('task.id')
      .orderBy('task_occurrence.position')
      .limit(12)
      .execute()
  }

  async ask(ask: Ask, { who, request, importNumber }: Operation): Promise<Answer> {
    const url = request.url.replace('/import/', `/${this.#imports[importNumber ?? -1] ?? 'import'}/`)
    const response = await ask(this.#cookies.get(who) ?? '', { ...request, url })
    const isJson = String(response.headers['content-type']).includes('json')
    const body = isJson ? response.json() : undefined
    if (url === '/api/imports' && response.statusCode === 200) this.#imports.push(body.id)
    const { requestId: _requestId, ...said } = Array.isArray(body) ? { body } : (body ?? { body: response.body })
    return { status: response.statusCode, text: this.#inOrder(JSON.stringify(said)), body }
  }

  /** The digest of each table, and of the record of acts without what is drawn in it. */
  async content(): Promise<Record<string, string>> {
    const { db } = this.#connection
    const without = new Set([...keptOut, ...drawnNames])
    const { tables } = await onConnection(this.#connection, (snapshot) => digestDatabase(snapshot, without))
    const acts = await db
      .selectFrom('audit')
      .innerJoin('audit_seal', 'audit_seal.number', 'audit.seal')
      .select(
        ['at', 'account_id', 'act', 'month', 'unit_id', 'element_id', 'revision', 'before', 'after', 'way'].map(
          (name) => `audit.${name}` as 'audit.at',
        ),
      )
      .orderBy('audit_seal.place')
      .orderBy('audit.id')
      .execute()
    const events = await db.selectFrom('task_event').selectAll().orderBy('id').execute()
    const { faults } = await verifyAudit(db)
    return {
      ...Object.fromEntries(tables.map(({ table, rows, sha256 }) => [table, `${rows} ${sha256}`])),
      'the record of acts': this.#inOrder(JSON.stringify(acts)),
      'what was done to tasks': this.#inOrder(JSON.stringify(events.map((event) => Object.entries(event).sort()))),
      'faults in the record of acts': JSON.stringify(faults),
    }
  }

  #inOrder(text: string): string {
    return text.replace(drawnName, (name) => {
      const known = this.#names.get(name) ?? `name ${this.#names.size}`
      this.#names.set(name, known)
      return known
    })
  }
}

/** A key that is drawn at random, or one of an entry in the record of acts. */
const drawnName =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z\.\d{6}\.[0-9a-f]{8}/g

function learn(known: Known, { request, sheet, task }: Operation, { status, body }: Answer): void {
  if (task !== undefined && status === 200) {
    const { occurrences } = (body as { task: { occurrences: { position: number; revision: number }[] } }).task
    task.revision = occurrences.find(({ position }) => position === task.position)?.revision ?? task.revision
  }
  if (request.url === '/api/imports' && status === 200) known.imports += 1
  if (sheet === undefined || status !== 200) return
  const told = body as { sheet?: ToldSheet } & ToldSheet
  const whole = told.sheet ?? told
  for (const { element, revision } of whole.figures ?? []) known.revisions.set(`${sheet} ${element}`, revision)
  if (whole.version !== undefined) known.versions.set(sheet, whole.version)
}

type ToldSheet = { figures?: { element: string; revision: number }[]; version?: number }

function describe({ who, request }: Operation): string {
  const { method, url, payload } = request
  return `${who} ${method} ${url} ${Buffer.isBuffer(payload) ? 'a file' : JSON.stringify(payload ?? '')}`
}
