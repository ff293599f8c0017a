/** A task, how evidence is brought to it and taken away, and a database that breaks when told to. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LightMyRequestResponse as Response } from 'fastify'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, programOn } from '../support/app.ts'
import { type Breakage, breaking } from '../support/breaking.ts'
import { sampleConfig } from '../support/config.ts'
import { sampleDatabase } from '../support/database.ts'
import { contents } from './evidence-files.ts'
import { multipart, multipartType } from './import-desk.ts'
import { done, plantPlan, type TaskPeople, taskPeople } from './task-desk.ts'

/** What a refusal must leave alone. */
export const kept = ['task', 'task_occurrence', 'task_event', 'attachment', 'audit', 'data_version'] as const

export type Sent = { name?: string; content?: Buffer; occurrence?: string; account?: string }

export function evidenceDesk(engine: Engine) {
  const desk = {} as TaskPeople & { second: Person; breakage: Breakage; folder: string; task: number }

  beforeAll(async () => {
    desk.folder = mkdtempSync(path.join(tmpdir(), 'bct-evidence-test-'))
    const sound = await sampleDatabase(engine)
    const broken = breaking(sound)
    desk.breakage = broken.breakage
    const config = { ...sampleConfig, dataFolder: desk.folder }
    const program = { ...(await programOn(broken.connection, config)), connection: sound }
    Object.assign(desk, await taskPeople(program))
    desk.second = await program.asAccount('nhap-lieu-2-huong-buoi')
  })
  afterAll(() => rmSync(desk.folder, { recursive: true, force: true }))
  beforeEach(async () => {
    desk.breakage.after(1_000_000)
    desk.task = (await plantPlan(desk.program, 'MH02', [{}])).tasks[0] as number
  })

  const url = () => `/api/tasks/${desk.task}/evidence`
  function bring(
    person: Person,
    { name = 'Báo cáo.pdf', content = contents.pdf, occurrence = '1', account }: Sent = {},
  ) {
    const parts = [
      { name: 'occurrence', content: occurrence },
      ...(account === undefined ? [] : [{ name: 'account', content: account }]),
      { name: 'file', content, fileName: name },
    ]
    return person.call({
      method: 'POST',
      url: url(),
      headers: { 'content-type': multipartType },
      payload: multipart(parts),
    })
  }
  const link = (person: Person, body: object) => person.call({ method: 'POST', url: url(), payload: body })
  const remove = (person: Person, id: string, payload: object = {}) =>
    person.call({ method: 'DELETE', url: `${url()}/${id}`, payload })
  const files = () =>
    existsSync(desk.folder)
      ? readdirSync(desk.folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => name)
          .sort()
      : []
  const one = async (response: Response | Promise<Response>) => (await done(response)).evidence.at(-1)

  return { desk, url, bring, link, remove, files, one }
}
