/** A real site with people who sign in by password, as tests of the door need it. */
import { randomUUID } from 'node:crypto'
import type { Config } from '../../server/config.ts'
import type { Connection, Engine } from '../../server/database/connect.ts'
import type { Role } from '../../server/domain/permission.ts'
import { hashPassword } from '../../server/features/accounts/password.ts'
import { insertAccount } from '../../server/features/accounts/queries.ts'
import { now } from '../support/clock.ts'
import { sampleConfig } from '../support/config.ts'
import { referenceDatabase } from '../support/database.ts'

export const realConfig: Config = { ...sampleConfig, mode: 'production' }
export const password = 'một mật khẩu đủ dài'

/** Units and catalogue of Việt Nam, and nobody yet. */
export function emptySite(engine: Engine): Promise<Connection> {
  return referenceDatabase(engine)
}

/** Adds somebody with the password above at a unit that exists today. */
export async function hire(connection: Connection, username: string, role: Role, unitCode: string): Promise<string> {
  const unit = await connection.db
    .selectFrom('unit')
    .select('id')
    .where('code', '=', unitCode)
    .where('valid_to', 'is', null)
    .executeTakeFirstOrThrow()
  const id = randomUUID()
  const account = {
    id,
    username,
    displayName: `Công chức ${username}`,
    passwordHash: await hashPassword(password),
    roles: [{ role, unitId: unit.id }],
  }
  await insertAccount(connection.db, account, now.toISOString())
  return id
}
