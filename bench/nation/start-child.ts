/** A process of its own for what a start costs: the first ranking, and all months. One line of JSON. */
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
console.log(JSON.stringify({ first, all }))
await connection.close()
