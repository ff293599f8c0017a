/** The configuration of a sample on this machine. */
import type { Config } from '../../server/config.ts'

export const sampleConfig: Config = {
  port: 0,
  host: '127.0.0.1',
  dataFolder: '',
  mode: 'sample',
  databaseUrl: undefined,
  postgresPool: 10,
  trustedProxies: [],
  publicUrl: undefined,
  smtp: undefined,
  backups: { folder: '', at: undefined, passphrase: undefined },
  metrics: { port: undefined, token: undefined },
}
