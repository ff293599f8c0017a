/** Opens a site's database for a command; refuses where there is none, since opening would lay an empty one. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Connection, connect } from '../database/connect.ts'
import { type DatabasePlace, databaseFile } from '../database/snapshot.ts'
import { Refused } from './refused.ts'
import { backupSentences } from './sentences.vi.ts'

export async function openExisting(place: DatabasePlace): Promise<Connection> {
  if (!hasDatabase(place)) throw new Refused(backupSentences.noDatabase(place.dataFolder))
  return connect(place)
}

/** With PostgreSQL the server itself says whether there is one. */
export function hasDatabase({ databaseUrl, dataFolder }: DatabasePlace): boolean {
  return databaseUrl !== undefined || existsSync(path.join(dataFolder, databaseFile))
}
