/** Goals 15 and 16: what a clerk's save and a small request wait for while others ask for the heaviest there is. */
import { formatScaled } from '../../server/domain/measure.ts'
import { at99, saveUntil, wait } from '../beside.ts'
import { indicatorCode, wardCode } from './build.ts'
import { quarter } from './reads.ts'
import type { World } from './world.ts'

const idleFor = 3000
const busyFor = 4000

export async function besideRatios(world: World) {
  const [leader, clerk] = [await world.cookieOf('leader'), await world.cookieOf('clerk-1')]
  const month = world.months.at(-1)
  const sheet = `/api/sheets/${wardCode(1)}/${month}`
  const opened = await world.app.inject({ method: 'GET', url: sheet, headers: { cookie: clerk } })
  const cell = opened.json().figures.find((one: { value: number | null }) => one.value !== null) as {
    element: string
    revision: number
  }
  const save = async () => {
    const answer = await world.app.inject({
      method: 'PUT',
      url: `${sheet}/figures/${cell.element}`,
      headers: { cookie: clerk },
      payload: { value: 900 + (cell.revision % 20), revision: cell.revision, note: 'Đo' },
    })
    if (answer.statusCode !== 200) throw new Error(answer.body)
    cell.revision += 1
  }
  const small = async () => {
    await world.app.inject({ method: 'GET', url: '/livez' })
  }
  let turn = 0
  /** Two people who look at one ranking after the other, none of which is kept. */
  const heavy = (until: number) => async () => {
    await Promise.all(
      [0, 1].map(async () => {
        while (performance.now() < until) {
          turn += 1
          const kind = ['all', 'ward', 'commune'][turn % 3]
          const url = `/api/rankings?form=columns&indicator=${indicatorCode(turn % 60)}&period=${quarter}&kind=${kind}`
          await world.app.inject({ method: 'GET', url, headers: { cookie: leader } })
          // As over a socket: whoever waits for the same thread gets a turn between two answers.
          await new Promise((resolve) => setImmediate(resolve))
        }
      }),
    )
  }
  for (let warm = 0; warm < 30; warm += 1) await save()
  const idle = at99(await saveUntil(save, wait(idleFor)))
  const busy = at99(await saveUntil(save, heavy(performance.now() + busyFor)))
  const idleSmall = at99(await saveUntil(small, wait(idleFor)))
  const busySmall = at99(await saveUntil(small, heavy(performance.now() + busyFor)))
  console.log(
    `beside rankings of 3.321 units made anew: a save p99 ${tenths(busy)} ms (alone ${tenths(idle)}), a small request ${tenths(busySmall)} ms (alone ${tenths(idleSmall)})`,
  )
  return { 15: busy / idle }
}

function tenths(value: number): string {
  return formatScaled(Math.round(value * 10), 1)
}
