/** A process of its own in which eight writers save at full rate: each save raises a counter and adds one row to the record of acts. */
import { appendAudit } from '../../server/database/audit.ts'
import { connect } from '../../server/database/connect.ts'
import { inTransaction } from '../../server/database/transaction.ts'
import { raiseVersion } from '../../server/database/version.ts'

const place = JSON.parse(process.argv[2] ?? '{}')
const connection = await connect(place)
let saved = 0
let isStopped = false

async function write(writer: number): Promise<void> {
  while (!isStopped) {
    const at = new Date().toISOString()
    await inTransaction(connection.db, async (trx) => {
      await appendAudit(trx, { at, accountId: null, act: 'ledger', after: { writer, text: 'số liệu '.repeat(20) } })
      await raiseVersion(trx, `ledger-${writer}`)
    })
    saved += 1
    // The driver of SQLite waits for nothing: without a pause the parent's questions would never be heard.
    await new Promise((resolve) => setImmediate(resolve))
  }
}

process.on('message', (asked) => {
  if (asked === 'stop') isStopped = true
  else process.send?.(saved)
})

await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))
await connection.close()
process.disconnect?.()
