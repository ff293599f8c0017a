/** The long form of the fuzz test, by hand: `node test/fuzz/run.ts [requests] [seed]`. Ends with 1 where anything was wrong. */
import { askMany } from './many.ts'

const count = Number(process.argv[2] ?? 50_000)
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31)

console.log(`${count} requests, seed ${seed}`)
const { faults, ...summary } = await askMany(count, seed, console.log)
console.log(summary)
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
