/**
 * Eight clerks who save over HTTP as fast as they are answered, each keeping what it was told. One whose answer never came
 * sends the same once more, as a browser does that finds its server again.
 */
import type { Ledger } from './ledger.ts'
import { dice } from './property.ts'
import type { Cell, Clerk, Site } from './site.ts'

type Save = { cell: number; value: number; revision: number }

export class Writers {
  /** What was answered that is neither saved nor overtaken: how often each. */
  readonly refused = new Map<string, number>()
  /** Milliseconds that the slowest of them took. */
  slowestRefusal = 0
  overtaken = 0
  repeated = 0
  readonly #site: Site
  readonly #ledger: Ledger
  readonly #roll: (below: number) => number
  readonly #seen: number[]
  readonly #unanswered: (Save | undefined)[]
  /** Values are never used twice, so that each row in the record names its sender. */
  #value = 10_000
  #isStopped = true
  #firstAnswer: () => void = () => {}
  #working: Promise<unknown> = Promise.resolve()

  constructor(site: Site, ledger: Ledger, seed: number) {
    this.#site = site
    this.#ledger = ledger
    this.#roll = dice(seed)
    this.#seen = site.cells.map(({ revision }) => revision)
    this.#unanswered = site.clerks.map(() => undefined)
  }

  /** Lets them work, and resolves when the first of them was answered. Each asks for the address before every save. */
  async begin(addressOf: (clerk: number) => string): Promise<void> {
    this.#isStopped = false
    const answered = new Promise<void>((resolve) => {
      this.#firstAnswer = resolve
    })
    this.#working = Promise.all(this.#site.clerks.map((clerk, index) => this.#work(clerk, index, addressOf)))
    await answered
  }

  /** Resolves when the last answer has come, or will never come. */
  async end(): Promise<void> {
    this.#isStopped = true
    await this.#working
  }

  async #work(clerk: Clerk, index: number, addressOf: (clerk: number) => string): Promise<void> {
    while (!this.#isStopped) {
      const isAnswered = await this.#save(clerk, index, addressOf(index))
      if (isAnswered) this.#firstAnswer()
      else await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  async #save({ cookie }: Clerk, clerk: number, address: string): Promise<boolean> {
    const again = this.#unanswered[clerk]
    if (again !== undefined) this.repeated += 1
    const save = again ?? this.#next(clerk)
    this.#unanswered[clerk] = save
    const { unit, month, element } = this.#site.cells[save.cell] as Cell
    const started = performance.now()
    const sent = fetch(`${address}/api/sheets/${unit}/${month}/figures/${element}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ value: save.value, revision: save.revision }),
    })
    const answer = await sent.catch(() => undefined)
    if (answer === undefined) return false
    // The first line is the promise; what follows may be cut off.
    if (answer.status === 200) {
      this.#ledger.acknowledge(save.cell, save.revision + 1, save.value, clerk)
      this.#learn(save.cell, save.revision + 1)
      this.#unanswered[clerk] = undefined
    }
    const said = await answer.json().catch(() => undefined)
    if (said === undefined) return answer.status === 200
    this.#unanswered[clerk] = undefined
    if (answer.status === 200) {
      // Somebody may have saved on top of it before the answer was put together.
      if (said.figure.revision < save.revision + 1)
        this.#ledger.fault(`saved on revision ${save.revision} and answered with ${said.figure.revision}`)
      this.#learn(save.cell, said.figure.revision)
    } else if (answer.status === 412) {
      this.overtaken += 1
      this.#learn(save.cell, said.context.revision)
    } else {
      this.slowestRefusal = Math.max(this.slowestRefusal, performance.now() - started)
      const refusal = `${answer.status} ${said.message}`
      this.refused.set(refusal, (this.refused.get(refusal) ?? 0) + 1)
      // Nobody knows whether it was done: asked again, as after no answer.
      if (answer.status >= 500) this.#unanswered[clerk] = save
      return answer.status < 500
    }
    return true
  }

  #next(clerk: number): Save {
    // One in four writes where others do, too.
    const cell = this.#roll(4) === 0 ? this.#roll(8) : this.#roll(this.#site.cells.length)
    this.#value += 1
    this.#ledger.send(cell, this.#value, clerk)
    return { cell, value: this.#value, revision: this.#seen[cell] as number }
  }

  #learn(cell: number, revision: number): void {
    this.#seen[cell] = Math.max(this.#seen[cell] as number, revision)
  }
}
