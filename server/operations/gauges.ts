/** What a monitor asks besides requests: memory, delay of the event loop, database, disk, last backup, versions. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Connection } from '../database/connect.ts'
import type { DatabasePlace } from '../database/snapshot.ts'
import { databaseBytes } from '../database/soundness.ts'
import type { Gauge } from './measurements.ts'
import type { Operations } from './standing.ts'
import { programVersion } from './version.ts'

/** Looks anew at each call; what the event loop was held up by is counted since the call before. */
export function createGauges(connection: Connection, place: DatabasePlace, operations: Operations) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  return async (): Promise<Gauge[]> => {
    const [room, backups, bytes] = await Promise.all([
      operations.room(),
      operations.backups(),
      databaseBytes(connection, place),
    ])
    const { rss, heapUsed } = process.memoryUsage()
    const delays = [50, 99].map((percent) => Math.max(delay.percentile(percent) / 1e9, 0))
    delay.reset()
    return [
      one('bct_build', 'Versions of program and runtime.', 1, { version: programVersion, node: process.versions.node }),
      one('bct_uptime_seconds', 'Since the process started.', Math.round(process.uptime())),
      one('bct_memory_resident_bytes', 'Memory of the process.', rss),
      one('bct_memory_heap_bytes', 'Memory of its objects.', heapUsed),
      one('bct_event_loop_delay_median_seconds', 'Since the last look.', delays[0] ?? 0),
      one('bct_event_loop_delay_p99_seconds', 'Since the last look.', delays[1] ?? 0),
      one('bct_database_bytes', 'Room that the database takes.', bytes),
      one('bct_disk_free_bytes', 'Free on the disk of the data folder.', room.free),
      one('bct_disk_bytes', 'Size of the disk of the data folder.', room.total),
      one('bct_backup_late', '1 where the last backup is older than 26 hours.', backups.isLate ? 1 : 0),
      ...(backups.last === undefined
        ? []
        : [one('bct_backup_last_seconds', 'When the last backup was taken.', new Date(backups.last).getTime() / 1000)]),
    ]
  }
}

function one(name: string, about: string, value: number, labels: Record<string, string> = {}): Gauge {
  return { name, about, value, labels }
}
