/** A process of its own for what a start costs: the first ranking, all months, and the memory that they take. One line of JSON. */
import { connectSqlite } from '../../server/database/connect.ts'
import { dateInVietnam } from '../../server/domain/period.ts'
import { createEvaluation } from '../../server/evaluation/facts.ts'
import { now } from './build.ts'
import { leader, rankingText } from './reads.ts'

const [file, ...months] = process.argv.slice(2)
if (file === undefined) throw new Error('which file?')
const connection = connectSqlite(file)
const evaluation = createEvaluation(connection.db, dateInVietnam)
const started = performance.now()
await rankingText(evaluation, 1)
const first = performance.now() - started
for (let at = 0; at < months.length; at += 6) await evaluation.facts(leader, months.slice(at, at + 6), now)
const all = performance.now() - started
global.gc?.()
// The collector gives memory back a little later.
await new Promise((resolve) => setTimeout(resolve, 1500))
console.log(JSON.stringify({ first, all, megabytes: process.memoryUsage().rss / 1024 / 1024 }))
await connection.close()
