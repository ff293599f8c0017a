/** How tests of accounts make and change people: an administrator of the province, and one of a single ward. */
import { beforeAll } from 'vitest'
import type { Engine } from '../../server/database/connect.ts'
import { type Person, type Program, sampleProgram } from '../support/app.ts'
import { stored } from '../support/stored.ts'
import { hireByLink, makeAccount } from './front-desk.ts'

export type PeopleDesk = { program: Program; administrator: Person; ofWard: Person }

/** Filled before the file's tests; `name` gives a username that nobody has. */
export function peopleDesk(engine: Engine) {
  const desk = {} as PeopleDesk
  let counter = 0

  beforeAll(async () => {
    desk.program = await sampleProgram(engine)
    desk.administrator = await desk.program.as('administrator')
    const roles = [{ role: 'administrator', unit: 'MH02' }]
    desk.ofWard = (await hireByLink(desk.program, desk.administrator, 'quan-tri-mh02', roles)).person
  })

  const name = () => {
    counter += 1
    return `nguoi-${counter}`
  }
  return {
    desk,
    name,
    kept: () => stored(desk.program.connection.db, ['account', 'account_role', 'invitation', 'audit', 'api_token']),
    create: (by: Person, body: object) =>
      by.call({
        method: 'POST',
        url: '/api/accounts',
        payload: { username: name(), displayName: 'Trần Thị Mai', roles: [{ role: 'clerk', unit: 'MH02' }], ...body },
      }),
    patch: (by: Person, id: string, payload: object) =>
      by.call({ method: 'PATCH', url: `/api/accounts/${id}`, payload }),
    made: (unit = 'MH02', role = 'clerk') => makeAccount(desk.administrator, name(), [{ role, unit }]),
  }
}
