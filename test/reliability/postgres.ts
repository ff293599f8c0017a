/** A PostgreSQL of its own that writes to the disk before it answers, for the reliability tests that run by hand. */
import type { DatabasePlace } from '../../server/database/snapshot.ts'
import { startPostgres } from '../support/postgres.ts'
import { inFolder } from './folders.ts'

export function onPostgres<T>(work: (place: DatabasePlace) => Promise<T>): Promise<T> {
  return inFolder((folder) =>
    inFolder(async (dataFolder) => {
      const server = await startPostgres(folder)
      try {
        return await work({ databaseUrl: `${server.address}/postgres`, dataFolder })
      } finally {
        await server.stop()
      }
    }),
  )
}
