/**
 * The reliability tests by hand: `npm run test:reliability -- [name …] [--short] [--times=…] [--seed=…]`. One line for each property with
 * the figure reached beside the figure to reach; ends with 1 where one was missed. What this machine cannot run is named.
 */
import { properties } from './properties.ts'
import { CannotRun, type Finding } from './property.ts'

const asked = process.argv.slice(2)
const isShort = asked.includes('--short')
const seed = numberOf('seed') ?? Date.now() % 2 ** 31
const times = numberOf('times')
const names = asked.filter((one) => !one.startsWith('--'))
const unknown = names.filter((name) => !properties.some((property) => property.name === name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. There are: ${properties.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

let missed = 0
const skipped: string[] = []
for (const { name, run } of properties) {
  if (names.length > 0 && !names.includes(name)) continue
  const started = performance.now()
  try {
    for (const finding of await run({ isShort, times, seed, tell: (line) => console.error(`  ${name}: ${line}`) }))
      say(finding)
    console.error(`  ${name}: ${Math.round((performance.now() - started) / 1000)} s`)
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    skipped.push(name)
    console.log(`SKIPPED | ${name} | ${error.message}`)
  }
}
console.log(missed === 0 ? 'No property was missed.' : `${missed} missed.`)
if (skipped.length > 0) console.log(`NOT TRIED on this machine: ${skipped.join(', ')}.`)
process.exit(missed === 0 ? 0 : 1)

function numberOf(name: string): number | undefined {
  const given = asked.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3)
  if (given === undefined) return undefined
  if (!/^\d+$/.test(given)) throw new Error(`--${name} takes a whole number, not ${given}`)
  return Number(given)
}

function say({ name, reached, toReach, isMet, faults = [] }: Finding): void {
  console.log(`${isMet ? 'met' : 'MISSED'} | ${name} | ${reached} | to reach: ${toReach} | seed ${seed}`)
  for (const fault of faults.slice(0, 20)) console.log(`    ${fault}`)
  if (!isMet) missed += 1
}
