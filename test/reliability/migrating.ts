/** Migrates the database that its first argument names, in a process that can be killed. */
import { connect } from '../../server/database/connect.ts'
import { migrate } from '../../server/database/migrate.ts'

const connection = await connect(JSON.parse(process.argv[2] ?? '{}'))
await migrate(connection.db)
await connection.close()
